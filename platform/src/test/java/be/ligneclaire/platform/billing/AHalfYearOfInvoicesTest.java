package be.ligneclaire.platform.billing;

import static be.ligneclaire.core.terms.RuleId.BILLING_FIRST_MONTH_PRORATION;
import static be.ligneclaire.core.terms.RuleId.BILLING_INVOICE_COMPOSITION;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_END_CHARGES_FIXED;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_END_CHARGES_MOBILE;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_PLAN_CHANGE_TIMING;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.ledger.Ledger;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.usage.UsageRecords;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/// Six months in the lives of eight customers, told once; each test reads the invoices of one of them, line
/// by line.
@Proves({
    BILLING_FIRST_MONTH_PRORATION,
    BILLING_INVOICE_COMPOSITION,
    CONTRACT_PLAN_CHANGE_TIMING,
    CONTRACT_END_CHARGES_MOBILE,
    CONTRACT_END_CHARGES_FIXED
})
@PlatformTest
@TestPropertySource(properties = "ligneclaire.billing.chunk=3")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AHalfYearOfInvoicesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Billing billing;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Ledger ledger;

    @Autowired
    private UsageRecords usage;

    private Item mobileFr;
    private Item internetFr;
    private Item mobileEn;
    private Item internetNl;
    private Item shortMobileFr;
    private Item fromTheFirst;
    private Item packageFr;
    private Item neverUsed;

    @BeforeAll
    void a_half_year_passes() {
        var shop = Shop.in(context);
        mobileFr = shop.item("fr-2025-09-30", Shop.of("mobile-15"));
        internetFr = shop.item("fr-2025-09-30", Shop.of("internet-500", "wifi-booster"));
        mobileEn = shop.item("en-2024", Shop.of("mobile-15"));
        internetNl = shop.item("nl-2025", Shop.of("internet-500"));
        shortMobileFr = shop.item("fr-2025-09-30", Shop.of("mobile-15"));
        fromTheFirst = shop.item("fr-2025-09-30", Shop.of("mobile-5"));
        packageFr = shop.item("fr-2025-09-30", Shop.of("duo-home"));
        neverUsed = shop.item("fr-2025-09-30", Shop.of("mobile-5"));
        shop.until(LocalDate.of(2026, 1, 11), LocalTime.of(8, 0));
        shop.works(mobileEn);
        shop.until(LocalDate.of(2026, 1, 17), LocalTime.of(8, 0));
        shop.works(mobileFr);
        shop.works(shortMobileFr);
        shop.until(LocalDate.of(2026, 1, 20), LocalTime.of(8, 0));
        shop.works(internetFr);
        shop.works(internetNl);
        shop.works(packageFr);
        shop.until(LocalDate.of(2026, 1, 25), LocalTime.of(8, 0));
        cancel(shortMobileFr);
        usage.importText("january", """
                source,id,line,kind,direction,start,seconds,bytes,other,visited
                msc,1,%1$s,voice,out,2026-01-20T10:00:00+01:00,61,,+33145678901,BE
                msc,2,%1$s,sms,out,2026-01-20T10:00:00+01:00,,,+33145678901,BE
                """.formatted(mobileFr.services().getFirst().identifier()));
        shop.until(LocalDate.of(2026, 2, 1), LocalTime.of(8, 0));
        shop.works(fromTheFirst);
        shop.until(LocalDate.of(2026, 2, 3), LocalTime.of(8, 0));
        subscriptions.changePlan(
                internetFr.accountId(), ItemRef.of(internetFr.itemId()), "internet-1000", Shop.customerActor());
        subscriptions.changePlan(
                internetNl.accountId(), ItemRef.of(internetNl.itemId()), "internet-1000", Shop.customerActor());
        subscriptions.switchOption(
                mobileFr.accountId(), ItemRef.of(mobileFr.itemId()), "extra-data-5", true, Shop.customerActor());
        shop.until(LocalDate.of(2026, 2, 10), LocalTime.of(8, 0));
        shop.works(internetFr);
        shop.until(LocalDate.of(2026, 3, 5), LocalTime.of(8, 0));
        subscriptions.switchOption(
                mobileFr.accountId(), ItemRef.of(mobileFr.itemId()), "extra-data-5", false, Shop.customerActor());
        shop.until(LocalDate.of(2026, 3, 16), LocalTime.of(8, 0));
        cancel(mobileEn);
        shop.until(LocalDate.of(2026, 3, 20), LocalTime.of(8, 0));
        cancel(internetFr);
        subscriptions.cancel(
                packageFr.accountId(),
                ItemRef.of(packageFr.itemId()),
                "letter",
                Optional.of(LocalDate.of(2026, 4, 11)),
                Shop.customerActor());
        shop.until(LocalDate.of(2026, 4, 20), LocalTime.of(8, 0));
        cancel(internetNl);
        shop.until(LocalDate.of(2026, 6, 30), LocalTime.of(8, 0));
    }

    @Test
    void a_mobile_line_pays_its_first_days_then_each_month_ahead_and_an_option_by_its_days() {
        assertThat(invoicesOf(mobileFr, "2026-04-01")).isEqualTo("""
                2026-02-01 due 2026-02-16: 22.55 = 18.64 + VAT 3.91
                  7.26 mobile-15 2026-01-17/2026-02-01 billing.first-month-proration
                  15.00 mobile-15 2026-02-01/2026-03-01 billing.invoice-composition
                  0.22 voice-zone-1 2026-01-01/2026-02-01 charging.call-eea
                  0.07 sms-zone-1 2026-01-01/2026-02-01 usage.inclusions-belgium
                2026-03-01 due 2026-03-16: 22.71 = 18.77 + VAT 3.94
                  15.00 mobile-15 2026-03-01/2026-04-01 billing.invoice-composition
                  3.71 extra-data-5 2026-02-03/2026-03-01 billing.first-month-proration
                  4.00 extra-data-5 2026-03-01/2026-04-01 billing.invoice-composition
                2026-04-01 due 2026-04-16: 15.00 = 12.40 + VAT 2.60
                  15.00 mobile-15 2026-04-01/2026-05-01 billing.invoice-composition
                """);
    }

    @Test
    void internet_under_fr_changes_plan_on_the_day_it_works_and_is_credited_from_its_end() {
        assertThat(invoicesOf(internetFr, "2026-06-30")).isEqualTo("""
                2026-02-01 due 2026-02-16: 18.03 = 14.90 + VAT 3.13
                  3.87 internet-500 2026-01-20/2026-02-01 billing.first-month-proration
                  10.00 internet-500 2026-02-01/2026-03-01 billing.invoice-composition
                  1.16 wifi-booster 2026-01-20/2026-02-01 billing.first-month-proration
                  3.00 wifi-booster 2026-02-01/2026-03-01 billing.invoice-composition
                2026-03-01 due 2026-03-16: 21.39 = 17.68 + VAT 3.71
                  -6.79 internet-500 2026-02-10/2026-03-01 contract.plan-change-timing
                  3.00 wifi-booster 2026-03-01/2026-04-01 billing.invoice-composition
                  10.18 internet-1000 2026-02-10/2026-03-01 contract.plan-change-timing
                  15.00 internet-1000 2026-03-01/2026-04-01 billing.invoice-composition
                2026-04-01 credit: -6.97 = -5.76 + VAT -1.21
                  -1.16 wifi-booster 2026-03-20/2026-04-01 contract.end-charges-fixed
                  -5.81 internet-1000 2026-03-20/2026-04-01 contract.end-charges-fixed
                """);
    }

    @Test
    void a_mobile_line_under_en_pays_by_the_day_until_it_ends() {
        assertThat(invoicesOf(mobileEn, "2026-06-30")).isEqualTo("""
                2026-02-01 due 2026-02-16: 25.16 = 20.79 + VAT 4.37
                  10.16 mobile-15 2026-01-11/2026-02-01 billing.first-month-proration
                  15.00 mobile-15 2026-02-01/2026-03-01 billing.invoice-composition
                2026-03-01 due 2026-03-16: 15.00 = 12.40 + VAT 2.60
                  15.00 mobile-15 2026-03-01/2026-04-01 billing.invoice-composition
                2026-04-01 credit: -7.74 = -6.40 + VAT -1.34
                  -7.74 mobile-15 2026-03-16/2026-04-01 contract.end-charges-mobile
                """);
    }

    @Test
    void internet_under_nl_changes_plan_with_the_month_and_keeps_the_month_of_its_end() {
        assertThat(invoicesOf(internetNl, "2026-06-30")).isEqualTo("""
                2026-02-01 due 2026-02-16: 13.87 = 11.46 + VAT 2.41
                  3.87 internet-500 2026-01-20/2026-02-01 billing.first-month-proration
                  10.00 internet-500 2026-02-01/2026-03-01 billing.invoice-composition
                2026-03-01 due 2026-03-16: 15.00 = 12.40 + VAT 2.60
                  15.00 internet-1000 2026-03-01/2026-04-01 billing.invoice-composition
                2026-04-01 due 2026-04-16: 15.00 = 12.40 + VAT 2.60
                  15.00 internet-1000 2026-04-01/2026-05-01 billing.invoice-composition
                """);
    }

    @Test
    void a_mobile_line_that_ends_in_its_first_month_pays_to_the_end_of_that_month_and_no_more() {
        assertThat(invoicesOf(shortMobileFr, "2026-06-30")).isEqualTo("""
                2026-02-01 due 2026-02-16: 7.26 = 6.00 + VAT 1.26
                  7.26 mobile-15 2026-01-17/2026-02-01 billing.first-month-proration
                """);
    }

    @Test
    void a_service_that_starts_on_the_first_comes_with_the_next_run() {
        assertThat(invoicesOf(fromTheFirst, "2026-03-01")).isEqualTo("""
                2026-03-01 due 2026-03-16: 10.00 = 8.26 + VAT 1.74
                  5.00 mobile-5 2026-02-01/2026-03-01 billing.first-month-proration
                  5.00 mobile-5 2026-03-01/2026-04-01 billing.invoice-composition
                """);
    }

    @Test
    void a_package_whose_end_is_known_is_billed_only_up_to_it() {
        assertThat(invoicesOf(packageFr, "2026-06-30")).isEqualTo("""
                2026-02-01 due 2026-02-16: 16.65 = 13.76 + VAT 2.89
                  4.65 duo-home 2026-01-20/2026-02-01 billing.first-month-proration
                  12.00 duo-home 2026-02-01/2026-03-01 billing.invoice-composition
                2026-03-01 due 2026-03-16: 12.00 = 9.92 + VAT 2.08
                  12.00 duo-home 2026-03-01/2026-04-01 billing.invoice-composition
                2026-04-01 due 2026-04-16: 4.00 = 3.31 + VAT 0.69
                  4.00 duo-home 2026-04-01/2026-04-11 billing.invoice-composition
                """);
    }

    @Test
    void what_was_never_activated_is_never_billed() {
        assertThat(billing.of(neverUsed.accountId())).isEmpty();
    }

    @Test
    void running_the_bills_of_a_month_again_finds_nothing_to_do() {
        var again = billing.run(LocalDate.of(2026, 3, 1));

        assertThat(again.issued()).isZero();
        assertThat(again.heldBack()).isZero();
    }

    @Test
    void any_day_but_the_first_finds_nothing_to_do() {
        assertThat(billing.run(LocalDate.of(2026, 6, 30)).issued()).isZero();
    }

    @Test
    void numbers_have_no_gaps_in_either_series() {
        var numbers = allItems().stream()
                .flatMap(item -> billing.of(item.accountId()).stream())
                .map(Invoice::number)
                .sorted()
                .toList();
        var invoices =
                numbers.stream().filter(number -> !number.startsWith("C")).toList();
        var notes = numbers.stream().filter(number -> number.startsWith("C")).toList();

        assertThat(invoices).doesNotHaveDuplicates().hasSizeGreaterThan(10);
        assertThat(invoices.getFirst()).isEqualTo("2026-00000001");
        assertThat(invoices.getLast()).isEqualTo("2026-%08d".formatted(invoices.size()));
        assertThat(notes).containsExactly("C2026-00000001", "C2026-00000002");
    }

    @Test
    void the_ledger_sums_to_zero_and_knows_what_each_account_was_asked_for() {
        assertThat(Euro.sum(ledger.trialBalance().values())).isEqualTo(Euro.ZERO);
        var asked = Euro.sum(
                billing.of(mobileFr.accountId()).stream().map(Invoice::total).toList());
        assertThat(ledger.balance(mobileFr.accountId())).isEqualTo(asked);
    }

    @Test
    void every_line_cites_a_clause_and_shows_its_sum() {
        for (var item : allItems()) {
            for (var invoice : billing.of(item.accountId())) {
                assertThat(linesOf(invoice)).allSatisfy(line -> {
                    assertThat(line.clauses()).isNotEmpty();
                    assertThat(line.figures()).isNotEmpty();
                    assertThat(line.formula()).isNotBlank();
                    assertThat(line.text()).isNotBlank();
                });
            }
        }
    }

    private void cancel(Item item) {
        subscriptions.cancel(
                item.accountId(), ItemRef.of(item.itemId()), "web-form", Optional.empty(), Shop.customerActor());
    }

    private List<Item> allItems() {
        return List.of(mobileFr, internetFr, mobileEn, internetNl, shortMobileFr, fromTheFirst, packageFr, neverUsed);
    }

    private List<Line> linesOf(Invoice invoice) {
        return billing.find(invoice.accountId(), invoice.publicId())
                .orElseThrow()
                .lines();
    }

    private String invoicesOf(Item item, String until) {
        return billing.of(item.accountId()).stream()
                .filter(invoice -> !invoice.issued().isAfter(LocalDate.parse(until)))
                .sorted(Comparator.comparing(Invoice::issued))
                .map(this::text)
                .collect(Collectors.joining());
    }

    private String text(Invoice invoice) {
        var head = "%s %s: %s = %s + VAT %s%n"
                .formatted(
                        invoice.issued(),
                        invoice.due().map(due -> "due " + due).orElse("credit"),
                        Euro.text(invoice.total()),
                        Euro.text(invoice.totalExclVat()),
                        Euro.text(invoice.vat()));
        return head
                + linesOf(invoice).stream()
                        .map(line -> "  %s %s %s %s%n"
                                .formatted(
                                        Euro.text(line.amount()),
                                        line.product(),
                                        line.period()
                                                .map(days -> days.getStart() + "/" + days.getEnd())
                                                .orElse("-"),
                                        line.rule()))
                        .collect(Collectors.joining());
    }
}
