package be.ligneclaire.platform.billing;

import static be.ligneclaire.core.terms.RuleId.BILLING_CREDIT_NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.billing.CreditNotes.Credit;
import be.ligneclaire.platform.billing.CreditNotes.CreditAnswer;
import be.ligneclaire.platform.billing.CreditNotes.CreditLine;
import be.ligneclaire.platform.billing.CreditNotes.CreditRefused;
import be.ligneclaire.platform.billing.CreditNotes.Credited;
import be.ligneclaire.platform.ledger.Ledger;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.payments.Payments;
import be.ligneclaire.platform.subscription.Corrections;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A colleague gives back some of an invoice that was sent.
@Proves(BILLING_CREDIT_NOTES)
@PlatformTest
class ACreditNoteOfItsOwnTest {

    private static final Actor COLLEAGUE = new Actor("agent:anna", "agent", "console");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Billing billing;

    @Autowired
    private CreditNotes creditNotes;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Payments payments;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient db;

    private Shop shop;
    private Item item;

    @BeforeEach
    void a_customer_with_two_products_is_billed() {
        shop = Shop.in(context);
        shop.until(shop.today().withDayOfMonth(1).plusMonths(1).plusDays(3), LocalTime.of(10, 0));
        item = shop.item("en-2024", Shop.of("mobile-15", "world-calls"));
        shop.works(item);
        shop.until(shop.today().withDayOfMonth(1).plusMonths(1).plusDays(4), LocalTime.of(10, 0));
    }

    @Test
    void it_names_its_invoice_has_a_number_of_its_own_and_reduces_what_is_open() {
        var invoice = invoice();
        var open = open();
        var line = invoice.lines().getLast();

        var note = credited("wish-" + item.itemId(), invoice, line.position(), "2.00");

        assertThat(note.kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
        assertThat(note.number()).startsWith("C" + shop.today().getYear() + "-");
        assertThat(note.total()).isEqualTo(Euro.of("-2.00"));
        assertThat(note.vat()).isEqualTo(Euro.of("-0.35"));
        assertThat(note.due()).isEmpty();
        assertThat(billing.byNumber(note.number()).orElseThrow().lines())
                .singleElement()
                .satisfies(credit -> {
                    assertThat(credit.kind()).isEqualTo(line.kind());
                    assertThat(credit.rule()).isEqualTo(line.rule());
                    assertThat(credit.clauses()).isNotEmpty();
                    assertThat(credit.figures())
                            .anySatisfy(figure -> assertThat(figure.value())
                                    .isEqualTo(invoice.invoice().number()));
                });
        assertThat(open()).isEqualTo(open.minus(Euro.of("2.00")));
        assertThat(sent("credit-note-issued")).isEqualTo(1);
        assertThat(ledger.balance(item.accountId())).isEqualTo(open());
    }

    @Test
    void the_same_wish_again_gives_the_same_note() {
        var first = credited("again-" + item.itemId(), invoice(), 1, "1.00");

        var second = credited("again-" + item.itemId(), invoice(), 1, "1.00");

        assertThat(second).isEqualTo(first);
        assertThat(billing.of(item.accountId())).hasSize(2);
    }

    @Test
    void of_an_invoice_that_was_paid_the_credit_stays_on_the_account() {
        var invoice = invoice();
        payments.receive(
                "paid-" + item.itemId(),
                item.accountId(),
                invoice.invoice().total(),
                Payments.Method.TRANSFER,
                Optional.of(invoice.invoice().number()),
                shop.today());

        credited("paid-" + item.itemId(), invoice, 1, "3.00");

        assertThat(payments.credit(item.accountId())).isEqualTo(Euro.of("3.00"));
        assertThat(ledger.balance(item.accountId())).isEqualTo(Euro.of("-3.00"));
    }

    /// 60 random wishes: whatever was asked before, no line and no invoice gives back more than it asked, and what was
    /// refused left nothing.
    @Test
    void a_credit_never_exceeds_its_invoice() {
        var invoice = invoice();
        var chance = new Random(7);
        var left = new java.util.HashMap<Integer, Long>();
        invoice.lines().forEach(line -> left.put(line.position(), line.amount().getAmountMinorLong()));
        for (int wish = 0; wish < 60; wish++) {
            var position = 1 + chance.nextInt(invoice.lines().size());
            var cents = 1 + chance.nextInt(400);
            var answer = credit("random-" + item.itemId() + "-" + wish, invoice, position, "0.01", cents);
            if (cents <= left.getOrDefault(position, 0L)) {
                assertThat(answer).isInstanceOf(Credited.class);
                left.merge(position, -(long) cents, Long::sum);
            } else {
                assertThat(answer).isEqualTo(new CreditRefused("more-than-is-left"));
            }
        }
        var back = Euro.sum(billing.of(item.accountId()).stream()
                .filter(each -> each.kind() == DocumentKind.CREDIT_NOTE)
                .map(Invoice::total)
                .toList());
        assertThat(back.negated())
                .isEqualTo(invoice.invoice()
                        .total()
                        .minus(Euro.ZERO.plusMinor(left.values().stream()
                                .mapToLong(Long::longValue)
                                .sum())));
    }

    @Test
    void the_database_refuses_a_credit_above_its_line() {
        var note = credited("by-sql-" + item.itemId(), invoice(), 1, "1.00");

        assertThatThrownBy(() -> db.sql("""
                        insert into billing.credited (invoice_id, corrects, position, account_id, amount)
                        select invoice_id, corrects, 2, :account, 1000 from billing.credit_note where invoice_id = :note
                        """)
                        .param("account", item.accountId())
                        .param("note", note.invoiceId())
                        .update())
                .hasMessageContaining("more than it asked");
        assertThatThrownBy(() -> db.sql("delete from billing.credited").update())
                .hasMessageContaining("never changes");
    }

    @Test
    void what_cannot_be_credited_is_refused() {
        var invoice = invoice();
        var note = credited("refused-" + item.itemId(), invoice, 1, "1.00");

        assertThat(credit("r1-" + item.itemId(), billing.byNumber(note.number()).orElseThrow(), 1, "1.00", 1))
                .isEqualTo(new CreditRefused("not-an-invoice"));
        assertThat(credit("r2-" + item.itemId(), invoice, 99, "1.00", 1)).isEqualTo(new CreditRefused("no-such-line"));
        assertThatThrownBy(() -> creditNotes.issue(
                        new Credit("r3", invoice.invoice().number(), List.of(new CreditLine(1, Euro.of("1.00"))), " "),
                        COLLEAGUE))
                .hasMessageContaining("needs a reason");
    }

    /// The fee of the running month, € 15.00, was given back in full; its end gives nothing back once more.
    @Test
    void a_run_does_not_give_back_what_a_colleague_gave_back() {
        var invoice = invoice();
        var fee = invoice.lines().stream()
                .filter(line ->
                        line.product().equals("mobile-15") && line.amount().equals(Euro.of("15.00")))
                .findFirst()
                .orElseThrow();
        credited("given-" + item.itemId(), invoice, fee.position(), "15.00");
        subscriptions.cancel(
                item.accountId(),
                ItemRef.of(item.itemId()),
                "web-form",
                Optional.of(shop.today().plusDays(3)),
                Shop.customerActor());
        shop.until(shop.today().withDayOfMonth(1).plusMonths(1), LocalTime.of(10, 0));

        var last = billing.byNumber(billing.of(item.accountId()).getFirst().number())
                .orElseThrow();

        assertThat(last.lines()).extracting(Billing.Line::product).containsExactly("world-calls");
    }

    @Test
    void a_repair_gives_back_no_more_than_is_left() {
        var invoice = invoice();
        var part = invoice.lines().getFirst();
        credited("repair-" + item.itemId(), invoice, part.position(), Euro.text(part.amount()));
        var start = shop.service(item).billingStart().orElseThrow();
        corrections.start(item.accountId(), ItemRef.of(item.itemId()), start.plusDays(5), "a later day", COLLEAGUE);
        shop.until(shop.today().withDayOfMonth(1).plusMonths(1), LocalTime.of(10, 0));

        var last = billing.byNumber(billing.of(item.accountId()).getFirst().number())
                .orElseThrow();

        assertThat(last.lines().stream().filter(line -> line.amount().isNegative()))
                .extracting(Billing.Line::product)
                .containsExactly("world-calls");
    }

    private InvoiceWithLines invoice() {
        return billing.of(item.accountId()).stream()
                .filter(each -> each.kind() == DocumentKind.INVOICE)
                .findFirst()
                .flatMap(each -> billing.byNumber(each.number()))
                .orElseThrow();
    }

    private CreditAnswer credit(String key, InvoiceWithLines of, int position, String amount, int times) {
        return creditNotes.issue(
                new Credit(
                        key,
                        of.invoice().number(),
                        List.of(new CreditLine(position, Euro.of(amount).multipliedBy(times))),
                        "dispute upheld"),
                COLLEAGUE);
    }

    private Invoice credited(String key, InvoiceWithLines of, int position, String amount) {
        return ((Credited) credit(key, of, position, amount, 1)).note();
    }

    private org.joda.money.Money open() {
        return Euro.sum(payments.openInvoices(item.accountId()).stream()
                .map(Payments.OpenInvoice::open)
                .toList());
    }

    private long sent(String template) {
        return db.sql("select count(*) from notifications.message where template = :template and account_id = :account")
                .param("template", template)
                .param("account", item.accountId())
                .query(Long.class)
                .single();
    }
}
