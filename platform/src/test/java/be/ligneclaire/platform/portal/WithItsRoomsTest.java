package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.payments.Payments;
import be.ligneclaire.platform.usage.UsageRecords;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// The door with the real rooms behind it: ordered, put into use, used, billed, and read by the customer.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = PlatformTest.OwnDatabase.class)
@Import(PlatformTest.TimeInOurHands.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithItsRoomsTest {

    private static final String HEADER = "source,id,line,kind,direction,start,seconds,bytes,other,visited\n";
    private static final LocalDate RUN = LocalDate.of(2026, 2, 1);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Billing billing;

    @Autowired
    private Payments payments;

    @Autowired
    private Identity identity;

    @LocalServerPort
    private int port;

    private long mine;
    private long someoneElses;

    @BeforeAll
    void a_month_passes() {
        var shop = Shop.in(context);
        mine = shop.customer();
        someoneElses = shop.customer();
        identity.createLogin("mine@example.be", Neighbours.PASSWORD, mine);
        identity.createLogin("other@example.be", Neighbours.PASSWORD, someoneElses);
        shop.until(LocalDate.of(2026, 1, 17), LocalTime.of(8, 0));
        var items = shop.order(mine, "fr-2025-09-30", Shop.of("mobile-talk", "extra-data-5"), Shop.of("duo-home"))
                .items();
        items.forEach(shop::works);
        shop.works(shop.order(someoneElses, "nl-2025", Shop.of("mobile-15"))
                .items()
                .getFirst());
        shop.until(LocalDate.of(2026, 1, 28), LocalTime.of(12, 0));
        var line = items.getFirst().services().getFirst().identifier();
        context.getBean(UsageRecords.class)
                .importText(
                        "door",
                        HEADER
                                + "door,1,%s,voice,out,2026-01-20T10:00:00+01:00,95,,+33612345678,BE\n".formatted(line)
                                + "door,2,%s,sms,out,2026-01-21T10:00:00+01:00,,,+33612345678,BE\n".formatted(line)
                                + "door,3,%s,data,,2026-01-22T10:00:00+01:00,,9400000000,,BE\n".formatted(line));
        shop.until(RUN, LocalTime.of(4, 0));
        billing.run(RUN);
    }

    @Test
    void every_line_of_a_bill_is_explained_in_words_that_pages_have() {
        var invoice = billing.of(mine).getFirst();
        var lines = billing.find(mine, invoice.publicId()).orElseThrow().lines();
        var page = in("nl", "mine@example.be", "/my/invoices/" + invoice.publicId());
        assertThat(lines).hasSizeGreaterThanOrEqualTo(6);
        assertThat(page).contains("Duo Thuis", "Mobiel Bellen", "Hoe betalen").doesNotContain("??");
        lines.forEach(line -> {
            assertThat(page).contains("id=\"line-" + line.position() + "\"", "/nl/rules/" + line.rule() + "\"");
            assertThat(line.clauses()).allSatisfy(clause -> assertThat(page).contains(clause));
            assertThat(line.figures())
                    .allSatisfy(figure -> assertThat(hasName(figure.name()))
                            .as("%s of %s", figure.name(), line.rule())
                            .isTrue());
        });
    }

    @Test
    void the_code_of_a_bill_fills_in_what_is_open_and_where_it_goes() {
        var invoice = billing.of(mine).getFirst();
        var digits = invoice.structuredCommunication();
        assertThat(TransferPicture.on(in("nl", "mine@example.be", "/my/invoices/" + invoice.publicId())))
                .isEqualTo("BCD\n002\n1\nSCT\n\nLigne Claire Telecom\nBE68539007547034\nEUR%s\n\n+++%s/%s/%s+++"
                        .formatted(
                                invoice.total().getAmount().toPlainString(),
                                digits.substring(0, 3),
                                digits.substring(3, 7),
                                digits.substring(7)));
    }

    @Test
    void usage_and_products_are_those_of_the_account() {
        assertThat(in("nl", "mine@example.be", "/my/usage")).contains("Mobiel Bellen", "Bellen met de vaste lijn");
        var products = in("en", "mine@example.be", "/my/products");
        assertThat(products).contains("Duo Home", "Mobile Talk");
        var pages = Pattern.compile("href=\"/en(/my/products/[0-9a-f]{32})\"")
                .matcher(products)
                .results()
                .map(link -> in("en", "mine@example.be", link.group(1)))
                .collect(Collectors.joining());
        assertThat(pages).contains("Extra data 5 GB", "Internet box", "eSIM", "fr-2025-09-30");
        assertThat(in("fr", "other@example.be", "/my/products"))
                .contains("Mobile 15")
                .doesNotContain("Duo Maison");
    }

    @Test
    void a_payment_changes_what_the_overview_asks_for() {
        var open = Euro.sum(payments.openInvoices(someoneElses).stream()
                .map(Payments.OpenInvoice::open)
                .toList());
        assertThat(in("de", "other@example.be", "/my")).contains("zahlen</a>");
        payments.receive("door/1", someoneElses, open, Payments.Method.TRANSFER, Optional.empty(), RUN);
        assertThat(in("de", "other@example.be", "/my")).contains("Sie müssen nichts zahlen.");
        assertThat(in("de", "other@example.be", "/my/invoices")).contains("bezahlt am");
    }

    @Test
    void someone_elses_invoice_does_not_exist() {
        var other = new Surfer(port).signedInAs("other@example.be");
        var unknown = other.get("/nl/my/invoices/" + "0".repeat(32));
        var mines = other.get("/nl/my/invoices/" + billing.of(mine).getFirst().publicId());
        assertThat(mines.statusCode()).isEqualTo(404);
        assertThat(mines.body()).isEqualTo(unknown.body());
    }

    private String in(String language, String login, String page) {
        return new Surfer(port).signedInAs(login).get("/" + language + page).body();
    }

    private boolean hasName(String figure) {
        return !Optional.ofNullable(context.getMessage("figure." + figure, null, "", Locale.ENGLISH))
                .orElse("")
                .isEmpty();
    }
}
