package be.ligneclaire.platform.notifications.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.text.Formats;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.NewMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final Addressee LENA = new Addressee("Lena Peeters", "1000000017");

    private final Templates templates = new Templates("https://my.example.be/");

    @Test
    void an_invoice_has_its_amount_and_due_date_in_the_subject() {
        var letter = templates.write(
                message("invoice-issued", Language.NL, invoice(Language.NL, "21.45", "2026-12-07")), Optional.of(LENA));

        assertThat(letter.subject()).isEqualTo("Factuur november: € 21,45, te betalen voor 7 december");
        assertThat(letter.body()).isEqualTo("""
                        Dag Lena Peeters,

                        Je factuur van november staat klaar. Bij elke regel lees je waarom je dat bedrag betaalt.

                        Factuur: 2026-00000001
                        Te betalen: €_21,45
                        Uiterlijk op: 7 december
                        Gestructureerde mededeling: +++090/9337/55493+++

                        Bekijk je factuur
                        https://my.example.be/nl/my/invoices

                        Ligne Claire

                        --
                        Je krijgt deze e-mail omdat je onze facturen per e-mail ontvangt.
                        Komt dit bericht echt van ons? Je klantennummer eindigt op 0017. Wij vragen nooit je \
                        wachtwoord, pincode of pukcode. Twijfel je, tik dan zelf https://my.example.be in.\
                        """.replace('_', Formats.NO_BREAK_SPACE));
    }

    @ParameterizedTest
    @EnumSource
    void the_longest_subject_of_an_invoice_stays_near_60_characters(Language language) {
        var values = invoice(language, "1021.45", "2026-09-17");
        values.put("month", Formats.month(Month.SEPTEMBER, language));

        for (var variant : new String[] {"", "direct-debit", "nothing-due"}) {
            var given = new HashMap<>(values);
            if (!variant.isEmpty()) {
                given.put("variant", variant);
            }
            assertThat(templates
                            .write(message("invoice-issued", language, given), Optional.of(LENA))
                            .subject())
                    .hasSizeLessThanOrEqualTo(63)
                    .contains(Formats.amount(Euro.of("1021.45"), language).replace(Formats.NO_BREAK_SPACE, ' '));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            NL | Factuur november: € 21,45, domiciliëring op 7 december
            FR | Facture novembre : 21,45 €, domiciliation le 7 décembre
            DE | Rechnung November: 21,45 €, Lastschrift am 7. Dezember
            EN | Invoice November: €21.45, direct debit on 7 December
            """)
    void a_direct_debit_says_when_it_is_taken(Language language, String subject) {
        var values = invoice(language, "21.45", "2026-12-07");
        values.put("variant", "direct-debit");

        assertThat(templates
                        .write(message("invoice-issued", language, values), Optional.of(LENA))
                        .subject())
                .isEqualTo(subject);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            NL | Creditnota november: je krijgt € 21,45 terug
            FR | Note de crédit novembre : nous vous rendons 21,45 €
            DE | Gutschrift November: Sie bekommen 21,45 € zurück
            EN | Credit note November: you get €21.45 back
            """)
    void a_credit_note_says_that_the_amount_is_given_back(Language language, String subject) {
        assertThat(templates
                        .write(
                                message("credit-note-issued", language, invoice(language, "21.45", "2026-12-07")),
                                Optional.of(LENA))
                        .subject())
                .isEqualTo(subject);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            NL | Factuur november: € 21,45, te betalen voor 7 december
            FR | Facture novembre : 21,45 €, à payer avant le 7 décembre
            DE | Rechnung November: 21,45 €, zahlbar bis 7. Dezember
            EN | Invoice November: €21.45, to be paid by 7 December
            """)
    void an_invoice_says_amount_and_due_date_in_four_languages_by_e_mail_and_on_paper(
            Language language, String subject) {
        var values = invoice(language, "21.45", "2026-12-07");
        values.put("email", "lena@example.be");

        for (var template : new String[] {"invoice-issued", "invoice-on-paper"}) {
            assertThat(templates
                            .write(message(template, language, values), Optional.of(LENA))
                            .subject())
                    .isEqualTo(subject);
        }
    }

    @Test
    void a_contract_summary_is_read_in_the_customers_language() {
        var letter = templates.write(
                message(
                        "order-accepted",
                        Language.FR,
                        Map.of(
                                "order", "12",
                                "products", "mobile-15 (15,00 €)",
                                "monthly", "15,00 €",
                                "edition", "fr-2025-09-30",
                                "summary", """
                                        product: mobile-15
                                        monthly: 15.00
                                        data-kb: 50000000
                                        payment: direct-debit
                                        effective: at-activation
                                        something-new: 3""")),
                Optional.of(LENA));

        assertThat(letter.body()).contains("""
                Produit : mobile-15
                Prix par mois, TVA comprise : 15,00_€
                Données du forfait : 50 GB
                Paiement : domiciliation
                Début du contrat : à l’activation
                something-new: 3""".replace('_', Formats.NO_BREAK_SPACE));
    }

    @Test
    void a_line_is_never_written_in_full() {
        var letter = templates.write(
                message("service-activated", Language.EN, Map.of("number", "+32470123456", "date", "7 December 2026")),
                Optional.of(LENA));

        assertThat(letter.subject()).isEqualTo("0470 xx xx 56 works since 7 December 2026");
        assertThat(letter.body()).doesNotContain("123456", "1000000017");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-template", "order-accepted"})
    void a_template_or_value_that_is_missing_is_a_programmers_error(String template) {
        assertThatThrownBy(() -> templates.write(message(template, Language.EN, Map.of()), Optional.of(LENA)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(template);
    }

    @Test
    void a_letter_as_html_has_nothing_from_elsewhere_and_links_to_our_own_host_only() {
        var letter = templates.write(
                message("invoice-issued", Language.DE, invoice(Language.DE, "21.45", "2026-12-07")), Optional.of(LENA));

        var html = templates.html(letter, Language.DE);

        assertThat(html)
                .contains("<html lang=\"de\">")
                .contains("<a href=\"https://my.example.be/de/my/invoices\">Ihre Rechnung ansehen</a>")
                .contains("<tr><td style=\"padding-right:16px\">Zu zahlen</td><td>21,45\u00a0€</td></tr>")
                .doesNotContain("<img", "<script", "<link", "url(", "@import");
        assertThat(html.split("https?://", -1)).hasSize(3);
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(30_000);
    }

    @Test
    void what_people_typed_is_shown_and_never_acted_on() {
        var hostile = new Addressee("<script>alert(1)</script> {portal} $1 \"&", "1000000017");

        var letter = templates.write(message("welcome", Language.EN, Map.of()), Optional.of(hostile));

        assertThat(letter.body()).contains("Hello <script>alert(1)</script> {portal} $1 \"&,");
        assertThat(templates.html(letter, Language.EN))
                .contains("Hello &lt;script&gt;alert(1)&lt;/script&gt; {portal} $1 &quot;&amp;,");
    }

    @Test
    void the_version_of_a_template_follows_its_words() {
        var nl = templates.write(message("welcome", Language.NL, Map.of()), Optional.empty());
        var again = templates.write(message("welcome", Language.NL, Map.of()), Optional.of(LENA));
        var fr = templates.write(message("welcome", Language.FR, Map.of()), Optional.empty());

        assertThat(nl.version())
                .matches("[0-9a-f]{12}")
                .isEqualTo(again.version())
                .isNotEqualTo(fr.version());
    }

    private static Map<String, String> invoice(Language language, String amount, String due) {
        return new HashMap<>(Map.of(
                "invoice", "2026-00000001",
                "month", Formats.month(Month.NOVEMBER, language),
                "amount", Formats.amount(Euro.of(amount), language),
                "due", Formats.dayAndMonth(LocalDate.parse(due), language),
                "communication", "+++090/9337/55493+++"));
    }

    private static NewMessage message(String template, Language language, Map<String, String> values) {
        return new NewMessage(
                Optional.empty(),
                Channel.E_MAIL,
                "lena@example.be",
                template,
                language,
                new About("invoice", "2026-00000001"),
                values,
                Optional.empty(),
                Optional.empty());
    }
}
