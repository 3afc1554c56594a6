package be.ligneclaire.platform.payments.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.payments.Payments.Bill;
import be.ligneclaire.platform.payments.bank.EpcPayload.Placement;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpcPayloadTest {

    private static final Iban ACCOUNT = new Iban("BE68539007547034");
    private static final String NAME = "Voorbeeld Telecom NV";
    private static final String REFERENCE = "+++090/9337/55493+++";

    @Test
    void a_reference_in_the_free_text_is_line_eleven() {
        var payload = invoice("32.49", false, false, Placement.TEXT).orElseThrow();
        assertThat(payload.text()).isEqualTo("""
                BCD
                002
                1
                SCT

                Voorbeeld Telecom NV
                BE68539007547034
                EUR32.49


                +++090/9337/55493+++""").hasSize(84);
    }

    @Test
    void a_structured_reference_is_line_ten() {
        var payload = invoice("32.49", false, false, Placement.STRUCTURED).orElseThrow();
        assertThat(payload.text()).endsWith("\nEUR32.49\n\n" + REFERENCE).hasSize(83);
    }

    @ParameterizedTest(name = "{0}, collected {1}, credit note {2}: has a code {3}")
    @CsvSource({
        "0.01, false, false, true",
        "0.00, false, false, false",
        "-32.49, false, false, false",
        "32.49, true, false, false",
        "32.49, false, true, false",
    })
    void only_what_is_to_be_transferred_has_a_code(String amount, boolean collected, boolean creditNote, boolean has) {
        assertThat(invoice(amount, collected, creditNote, Placement.STRUCTURED).isPresent())
                .isEqualTo(has);
    }

    @Test
    void optional_text_is_cut_to_the_bytes_that_fit() {
        var full = full("t".repeat(140), "n".repeat(70));
        assertThat(full.text().getBytes(StandardCharsets.UTF_8)).hasSize(EpcPayload.LARGEST);
        assertThat(full.text()).contains("t".repeat(140)).endsWith("\n" + "n".repeat(53));
    }

    @Test
    void a_letter_of_several_bytes_is_cut_whole() {
        var full = full("😀".repeat(140), "é".repeat(70));
        var text = full.text();
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(EpcPayload.LARGEST - 3, EpcPayload.LARGEST);
        assertThat(text).endsWith("\n" + "😀".repeat(48)).doesNotContain("é");
    }

    @Test
    void what_was_written_is_read_again() {
        var full = full("invoice 2026-00000001", "thank you");
        assertThat(EpcPayload.parse(full.text())).contains(full);
        assertThat(EpcPayload.parse(full.text().replace("\n", "\r\n"))).contains(full);
        var largest =
                invoice("999999999.99", false, false, Placement.STRUCTURED).orElseThrow();
        assertThat(EpcPayload.parse(largest.text())).contains(largest);
    }

    @ParameterizedTest(name = "not a code: {0}")
    @ValueSource(
            strings = {
                "",
                "BCD",
                "BCD\n001\n1\nSCT\n\nName\nBE68539007547034\nEUR1",
                "BCD\r\n002\n1\nSCT\n\nName\nBE68539007547034\nEUR1",
                "BCD\n002\n1\nSCT\n\nName\nBE41539007547035\nEUR1",
                "BCD\n002\n1\nSCT\n\nName\nBE68539007547034\nEUR0.00",
                "BCD\n002\n1\nSCT\n\nName\nBE68539007547034\nEUR1,000.00",
                "BCD\n002\n1\nSCT\n\nName\nBE68539007547034\nEUR1000000000.00",
                "BCD\n002\n1\nSCT\nNOBANK\nName\nBE68539007547034\nEUR1",
                "BCD\n002\n1\nSCT\n\n\nBE68539007547034\nEUR1",
                "BCD\n002\n1\nSCT\n\nName\nBE68539007547034\nEUR1\nLONGER",
                "BCD\n002\n1\nSCT\n\nName\nBE68539007547034\nEUR1\n\nreference\nand text",
                "BCD\n002\n1\nSCT\n\nName\nBE68539007547034\nEUR1\n\n\n\n\nthirteenth",
            })
    void what_is_no_code_is_not_read(String text) {
        assertThat(EpcPayload.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"71, a name too long", "0, no name"})
    void a_beneficiary_has_a_name_of_at_most_seventy_letters(int letters, String because) {
        var due = new Bill(Euro.of("1.00"), false, false);
        assertThatThrownBy(() -> EpcPayload.of("x".repeat(letters), ACCOUNT, due, REFERENCE, Placement.TEXT))
                .as(because)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_line_break_cannot_be_smuggled_in() {
        var due = new Bill(Euro.of("1.00"), false, false);
        assertThatThrownBy(
                        () -> EpcPayload.of(NAME + "\nBE71096123456769", ACCOUNT, due, REFERENCE, Placement.STRUCTURED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<EpcPayload> invoice(
            String amount, boolean collected, boolean creditNote, Placement placement) {
        return EpcPayload.of(NAME, ACCOUNT, new Bill(Euro.of(amount), collected, creditNote), REFERENCE, placement);
    }

    private static EpcPayload full(String text, String note) {
        return new EpcPayload(
                Optional.of("KREDBEBBXXX"), "N".repeat(70), ACCOUNT, Euro.of("999999999.99"), "GDDS", "", text, note);
    }
}
