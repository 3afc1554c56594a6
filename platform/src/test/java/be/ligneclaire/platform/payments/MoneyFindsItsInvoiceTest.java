package be.ligneclaire.platform.payments;

import static be.ligneclaire.core.terms.RuleId.PAYMENTS_ALLOCATION;
import static be.ligneclaire.core.terms.RuleId.PAYMENTS_DUE_DATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.PayMethod;
import be.ligneclaire.platform.ledger.Books;
import be.ligneclaire.platform.ledger.Ledger;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.payments.Payments.Booked;
import be.ligneclaire.platform.payments.Payments.Method;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/// Three invoices each: 22.26 due 16 February, 15.00 due 16 March, 15.00 due 16 April; today is 2 April.
@Proves({PAYMENTS_ALLOCATION, PAYMENTS_DUE_DATE})
@PlatformTest
@TestPropertySource(properties = "ligneclaire.test=payments")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyFindsItsInvoiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 2);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Payments payments;

    @Autowired
    private Billing billing;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Books books;

    @Autowired
    private Customers customers;

    private long partly;
    private long named;
    private long printed;
    private long tooMuch;
    private long hurried;
    private long byDebit;
    private long random;

    @BeforeAll
    void three_months_pass() {
        var shop = Shop.in(context);
        var items = List.of(
                shop.item("fr-2025-09-30", Shop.of("mobile-15")),
                shop.item("fr-2025-09-30", Shop.of("mobile-15")),
                shop.item("fr-2025-09-30", Shop.of("mobile-15")),
                shop.item("fr-2025-09-30", Shop.of("mobile-15")),
                shop.item("fr-2025-09-30", Shop.of("mobile-15")),
                shop.item("fr-2025-09-30", Shop.of("mobile-15")),
                shop.item("fr-2025-09-30", Shop.of("mobile-15")));
        partly = items.get(0).accountId();
        named = items.get(1).accountId();
        printed = items.get(2).accountId();
        tooMuch = items.get(3).accountId();
        hurried = items.get(4).accountId();
        byDebit = items.get(5).accountId();
        random = items.get(6).accountId();
        customers.payBy(byDebit, PayMethod.DIRECT_DEBIT);
        shop.until(LocalDate.of(2026, 1, 17));
        items.forEach(shop::works);
        shop.until(LocalDate.of(2026, 2, 20));
        payments.receive("too-much", tooMuch, Euro.of("30.00"), Method.TRANSFER, Optional.empty(), shop.today());
        shop.until(TODAY, LocalTime.NOON);
    }

    @Test
    void money_without_a_reference_pays_the_oldest_invoice_first() {
        var booked = payments.receive("p1", partly, Euro.of("25.00"), Method.TRANSFER, Optional.empty(), TODAY);

        assertThat(text(booked)).containsExactly("22.26 February", "2.74 March");
        assertThat(payments.openInvoices(partly))
                .extracting(open -> Euro.text(open.open()) + (open.overdue() ? " overdue" : ""))
                .containsExactly("12.26 overdue", "15.00");
    }

    @Test
    void money_that_names_an_invoice_pays_that_one_first() {
        var march = invoice(named, 3);

        var booked =
                payments.receive("p2", named, Euro.of("20.00"), Method.TRANSFER, Optional.of(march.number()), TODAY);

        assertThat(text(booked)).containsExactlyInAnyOrder("15.00 March", "5.00 February");
    }

    @Test
    void the_structured_communication_names_the_invoice_however_it_is_written() {
        var april = invoice(printed, 4);
        var digits = april.structuredCommunication();
        var written = "***" + digits.substring(0, 3) + "/" + digits.substring(3, 7) + "/" + digits.substring(7) + "***";

        var booked = payments.receive("p3", printed, Euro.of("15.00"), Method.ONLINE, Optional.of(written), TODAY);

        assertThat(text(booked)).containsExactly("15.00 April");
    }

    @Test
    void what_is_left_settles_the_next_invoices_at_issue() {
        assertThat(payments.credit(tooMuch)).isEqualTo(Euro.ZERO);
        assertThat(payments.openInvoices(tooMuch))
                .extracting(open -> Euro.text(open.open()))
                .containsExactly("7.26", "15.00");
        assertThat(payments.receipts(tooMuch))
                .extracting(receipt -> receipt.method().word() + " " + Euro.text(receipt.amount()))
                .containsExactly("credit 7.74", "transfer 30.00");
    }

    @Test
    void the_same_money_reported_fifty_times_at_once_is_booked_once() throws Exception {
        Callable<Booked> report =
                () -> payments.receive("again", hurried, Euro.of("10.00"), Method.ONLINE, Optional.empty(), TODAY);
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var answer : pool.invokeAll(Collections.nCopies(50, report))) {
                assertThat(text(answer.get())).containsExactly("10.00 February");
            }
        }

        assertThat(payments.receipts(hurried)).hasSize(1);
        assertThat(ledger.balance(hurried)).isEqualTo(Euro.of("42.26"));
    }

    @Test
    void a_direct_debit_is_booked_at_six_on_its_due_date() {
        assertThat(payments.receipts(byDebit))
                .extracting(receipt ->
                        receipt.valueDate() + " " + receipt.method().word() + " " + Euro.text(receipt.amount()))
                .containsExactly("2026-03-16 direct-debit 15.00", "2026-02-16 direct-debit 22.26");
    }

    @Test
    void the_books_have_the_day_of_the_invoice_and_of_the_money() {
        var february = new ByteArrayOutputStream();

        books.export(YearMonth.of(2026, 2), Language.EN, february);

        assertThat(february.toString(StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.contains("," + byDebit + ",") || line.contains("," + tooMuch + ","))
                .extracting(line ->
                        line.replaceAll("^\\d+,|/.*,(?=\\d+\\.\\d\\d,)", " ").strip())
                .containsExactlyInAnyOrder(
                        "2026-02-01,invoice 22.26,0.00",
                        "2026-02-01,invoice 22.26,0.00",
                        "2026-02-16,payment 0.00,22.26",
                        "2026-02-20,payment 0.00,30.00");
    }

    @Test
    void an_invoice_is_overdue_the_day_after_its_due_date() {
        assertThat(payments.isOverdue(partly, LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(payments.isOverdue(named, LocalDate.of(2026, 4, 17))).isTrue();
        assertThat(payments.isOverdue(byDebit, TODAY)).isFalse();
    }

    @Test
    void no_cent_is_made_or_lost_whatever_comes_in() {
        var seed = 20261125L;
        var chance = new Random(seed);
        var received = Euro.ZERO;
        for (int i = 0; i < 40; i++) {
            var amount = Euro.of(java.math.BigDecimal.valueOf(1 + chance.nextInt(900), 2));
            var reference = chance.nextInt(3) == 0
                    ? Optional.of(invoice(random, 2 + chance.nextInt(3)).number())
                    : Optional.<String>empty();
            payments.receive("random-" + i, random, amount, Method.TRANSFER, reference, TODAY);
            received = received.plus(amount);
            var open = Euro.sum(payments.openInvoices(random).stream()
                    .map(Payments.OpenInvoice::open)
                    .toList());
            assertThat(open.minus(payments.credit(random)))
                    .as("seed %d, payment %d", seed, i)
                    .isEqualTo(Euro.of("52.26").minus(received))
                    .isEqualTo(ledger.balance(random));
        }
    }

    @Test
    void nothing_and_less_than_nothing_are_not_received() {
        assertThatThrownBy(() -> payments.receive("zero", partly, Euro.ZERO, Method.TRANSFER, Optional.empty(), TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Invoice invoice(long account, int month) {
        return billing.of(account).stream()
                .filter(invoice -> invoice.issued().getMonthValue() == month)
                .findFirst()
                .orElseThrow();
    }

    private List<String> text(Booked booked) {
        return booked.allocations().stream()
                .sorted(Comparator.comparing(Payments.Allocation::invoice))
                .map(allocation -> Euro.text(allocation.amount()) + " "
                        + month(billing.byNumber(allocation.invoice())
                                .orElseThrow()
                                .invoice()
                                .issued()))
                .toList();
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
    }
}
