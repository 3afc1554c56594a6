package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.rules.dispute.InvoiceDispute;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.Address;
import be.ligneclaire.platform.customer.Customers.Kind;
import be.ligneclaire.platform.customer.Customers.NewCustomer;
import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.usage.UsageRecords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// What goes with a bill, with the real rooms behind the door: a bakery that pays for much in January, a
/// record that comes too late for that bill, and a customer who leaves and gets money back.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.application.name=documents")
@ContextConfiguration(initializers = PlatformTest.OwnDatabase.class)
@Import(PlatformTest.TimeInOurHands.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheDocumentsOfABillTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final int MANY = 6_001;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Billing billing;

    @LocalServerPort
    private int port;

    private long bakery;
    private long leaver;

    @BeforeAll
    void two_months_pass() {
        var shop = Shop.in(context);
        bakery = customer(Kind.BUSINESS, Language.FR, "Boulangerie & Fils", Optional.of("0202239951"));
        leaver = customer(Kind.CONSUMER, Language.DE, "Jürgen Weiß", Optional.empty());
        shop.until(LocalDate.of(2026, 1, 10), LocalTime.of(8, 0));
        var items = shop.order(
                        bakery, "fr-2025-09-30", Shop.of("mobile-talk"), Shop.of("mobile-talk"), Shop.of("duo-home"))
                .items();
        items.forEach(shop::works);
        var left = shop.order(leaver, "en-2024", Shop.of("mobile-25")).items().getFirst();
        shop.works(left);
        shop.until(LocalDate.of(2026, 1, 28), LocalTime.of(12, 0));
        var one = items.get(0).services().getFirst().identifier();
        var two = items.get(1).services().getFirst().identifier();
        arrive(
                "door",
                BakerysUsage.of(one, "2026-01-20", 0)
                        + BakerysUsage.of(two, "2026-01-21", 100)
                        + BakerysUsage.many(one, MANY));
        shop.until(FEBRUARY, LocalTime.of(4, 0));
        billing.run(FEBRUARY);
        arrive("late", "late,1,%s,sms,out,2026-01-22T10:00:00+01:00,,,+33612345678,BE,,\n".formatted(two));
        shop.until(LocalDate.of(2026, 2, 10), LocalTime.of(9, 0));
        context.getBean(Subscriptions.class)
                .cancel(
                        leaver,
                        new ItemRef(left.itemId(), OptionalLong.empty()),
                        "web-form",
                        Optional.empty(),
                        Shop.customerActor());
        shop.until(MARCH, LocalTime.of(4, 0));
        billing.run(MARCH);
    }

    @Test
    void the_e_invoice_is_within_the_pdf_and_says_the_same() throws Exception {
        var bill = bill(bakery, FEBRUARY);

        var xml = bakery().bytes(address(Language.FR, bill) + ".xml");
        try (var pdf = Loader.loadPDF(pdf(bakery(), bill))) {
            var catalog = pdf.getDocumentCatalog();
            var files = catalog.getNames().getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys(bill.number() + ".xml");
            assertThat(files.values()).singleElement().satisfies(file -> {
                assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(xml);
                assertThat(file.getCOSObject().getNameAsString("AFRelationship"))
                        .isEqualTo("Alternative");
            });
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            new PageFormats(Language.FR).money(bill.total()),
                            new PageFormats(Language.FR).money(bill.vat()),
                            "BE\u00a00202.239.951");
        }
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains(
                        "<cbc:TaxInclusiveAmount currencyID=\"EUR\">" + plain(bill.total()) + "<",
                        "<cbc:TaxAmount currencyID=\"EUR\">" + plain(bill.vat()) + "<");
    }

    @Test
    void a_consumers_pdf_has_no_file_within() throws Exception {
        try (var pdf = Loader.loadPDF(pdf(leaver(), bill(leaver, FEBRUARY)))) {
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3u", "ua1"})
    void every_document_is_one_that_archives_and_screen_readers_accept(String flavour) throws Exception {
        var note = bill(leaver, MARCH);
        assertThat(note.kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
        for (var pdf : List.of(
                keep("business", pdf(bakery(), bill(bakery, FEBRUARY))),
                keep("credit-note", pdf(leaver(), note)),
                keep("consumer", pdf(leaver(), bill(leaver, FEBRUARY))),
                keep("usage", bakery().bytes(address(Language.EN, bill(bakery, FEBRUARY)) + "/usage.pdf")))) {
            assertThat(OnPaperTest.complaints(pdf, flavour)).isEmpty();
        }
    }

    @Test
    void the_detailed_bill_adds_up_to_the_lines_of_usage_to_the_cent() {
        for (var day : List.of(FEBRUARY, MARCH)) {
            var bill = bill(bakery, day);
            Map<String, BigDecimal> lines = new HashMap<>();
            usage(bill)
                    .forEach(line -> lines.merge(line.product(), line.amount().getAmount(), BigDecimal::add));
            Map<String, BigDecimal> records = new HashMap<>();
            rows(bill).forEach(row -> records.merge(row[0] + "/" + row[1], new BigDecimal(row[9]), BigDecimal::add));
            Map<String, BigDecimal> rounded = new HashMap<>();
            records.forEach((key, sum) ->
                    rounded.merge(key.split("/")[1], sum.setScale(2, RoundingMode.HALF_UP), BigDecimal::add));
            assertThat(rounded).as("%s", day).isEqualTo(lines);
        }
    }

    @Test
    void a_late_record_is_in_the_detail_of_the_bill_that_charges_it() {
        assertThat(rows(bill(bakery, FEBRUARY))).noneMatch(row -> row[2].startsWith("2026-01-22T10:00"));
        assertThat(rows(bill(bakery, MARCH)))
                .singleElement()
                .satisfies(row -> assertThat(row[2]).startsWith("2026-01-22T10:00"));
    }

    @Test
    void people_are_masked_and_services_are_not() {
        assertThat(rows(bill(bakery, FEBRUARY)).stream()
                        .map(row -> row[5].replace("'", ""))
                        .distinct())
                .containsExactlyInAnyOrder("+3361234••••", "+32903123456");
    }

    @Test
    void many_records_come_in_one_file_and_in_parts_on_paper() {
        var bill = bill(bakery, FEBRUARY);
        assertThat(rows(bill)).hasSize(MANY + 2 * 4);
        var page = bakery().get(address(Language.NL, bill) + "/usage").body();
        var last = Math.ceilDiv(MANY + 2 * 4, 500);
        assertThat(page).contains("6.009 records", "usage.pdf?part=" + last).doesNotContain("part=" + (last + 1));
        for (var part : List.of("0", String.valueOf(last + 1), "x", "99999999999")) {
            assertThat(bakery().get(address(Language.NL, bill) + "/usage.pdf?part=" + part)
                            .statusCode())
                    .as(part)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_bill_without_usage_has_no_detail() {
        var bill = bill(leaver, FEBRUARY);
        assertThat(leaver().get(address(Language.NL, bill)).body()).doesNotContain(bill.publicId() + "/usage");
        for (var file : List.of("/usage", "/usage.pdf", "/usage.csv")) {
            assertThat(leaver().get(address(Language.NL, bill) + file).statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_form_says_until_when_to_contest_who_mediates_and_how_to_leave(Language language) throws Exception {
        var bill = bill(bakery, FEBRUARY);
        var last = InvoiceDispute.lastDay(bill.edition(), bill.issued(), Optional.empty());
        var page = bakery().get(address(language, bill)).body();
        var large = bakery().get(address(language, bill) + "/large-print").body();
        for (var form : List.of(page, large)) {
            assertThat(form)
                    .contains(
                            new PageFormats(language).date(last.value()),
                            "FTTH",
                            "CG 11.1",
                            "CG 11.2",
                            "CP-I 2",
                            "02\u00a0223\u00a006\u00a006",
                            "www.ombudsmantelecom.be",
                            new PageFormats(language).money(bill.total()))
                    .doesNotContain("??");
        }
        assertThat(bakery().get(address(language, bill(bakery, MARCH)) + "/large-print")
                        .statusCode())
                .isEqualTo(200);
        assertThat(leaver().get(address(language, bill(leaver, FEBRUARY))).body())
                .doesNotContain("Easy");
    }

    @Test
    void services_of_third_parties_have_a_block_of_their_own() throws Exception {
        try (var pdf = Loader.loadPDF(pdf(bakery(), bill(bakery, FEBRUARY)))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Services de tiers · ", "E.T.109.696");
        }
    }

    private long customer(Kind kind, Language language, String name, Optional<String> company) {
        var email = kind.name().toLowerCase(java.util.Locale.ROOT) + "@documents.example.be";
        var account = context.getBean(Customers.class)
                .register(
                        new NewCustomer(
                                kind,
                                language,
                                name,
                                email,
                                Optional.empty(),
                                Optional.empty(),
                                company,
                                Optional.of(new Address("Dorpsstraat", "12", Optional.empty(), "4700", "Eupen", "BE"))),
                        Shop.customerActor())
                .accountId();
        context.getBean(Identity.class).createLogin(email, Neighbours.PASSWORD, account);
        return account;
    }

    private void arrive(String name, String records) {
        var imported = context.getBean(UsageRecords.class).importText(name, BakerysUsage.HEADER + records);
        assertThat(imported.rejected()).isZero();
    }

    private Invoice bill(long account, LocalDate day) {
        return billing.of(account).stream()
                .filter(invoice -> invoice.month().equals(YearMonth.from(day).minusMonths(1)))
                .findFirst()
                .orElseThrow();
    }

    private List<Line> usage(Invoice bill) {
        return billing.find(bakery, bill.publicId()).orElseThrow().lines().stream()
                .filter(line -> line.quantity().isPresent())
                .toList();
    }

    private List<String[]> rows(Invoice bill) {
        return Arrays.stream(bakery().get(address(Language.NL, bill) + "/usage.csv")
                        .body()
                        .split("\r\n"))
                .skip(1)
                .map(row -> row.split(",", -1))
                .collect(Collectors.toList());
    }

    private Surfer bakery() {
        return new Surfer(port).signedInAs("business@documents.example.be");
    }

    private Surfer leaver() {
        return new Surfer(port).signedInAs("consumer@documents.example.be");
    }

    private static String address(Language language, Invoice bill) {
        return "/" + language.code() + "/my/invoices/" + bill.publicId();
    }

    private static byte[] pdf(Surfer surfer, Invoice bill) {
        return surfer.bytes(address(bill.language(), bill) + ".pdf");
    }

    private static byte[] keep(String name, byte[] pdf) throws java.io.IOException {
        OnPaperTest.keep(name, pdf);
        return pdf;
    }

    private static String plain(org.joda.money.Money amount) {
        return amount.getAmount().toPlainString();
    }
}
