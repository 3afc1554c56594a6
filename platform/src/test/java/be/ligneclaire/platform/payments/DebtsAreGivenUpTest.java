package be.ligneclaire.platform.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.ledger.Ledger;
import be.ligneclaire.platform.ledger.Ledger.Account;
import be.ligneclaire.platform.ledger.Ledger.Entry;
import be.ligneclaire.platform.ledger.Ledger.Posting;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.payments.BadDebts.Loss;
import be.ligneclaire.platform.payments.Payments.Method;
import be.ligneclaire.platform.payments.Receivables.AccountDiffers;
import be.ligneclaire.platform.tasks.Tasks;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/// Two invoices each: 22.26 due 16 February, 15.00 due 16 March; today is 20 March. Whatever is given up, taken
/// back or paid, the ledger and what customers are asked for agree.
@PlatformTest
@TestPropertySource(properties = "ligneclaire.test=bad-debt")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DebtsAreGivenUpTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final RuleId RULE = RuleId.COLLECTIONS_TERMINATION;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Payments payments;

    @Autowired
    private BadDebts badDebts;

    @Autowired
    private Receivables receivables;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Evidence evidence;

    private final List<Long> accounts = new ArrayList<>();
    private int used;
    private int payment;

    @BeforeAll
    void two_months_pass() {
        var shop = Shop.in(context);
        var items = java.util.stream.IntStream.range(0, 8)
                .mapToObj(_ -> shop.item("fr-2025-09-30", Shop.of("mobile-15")))
                .toList();
        items.forEach(item -> accounts.add(item.accountId()));
        shop.until(LocalDate.of(2026, 1, 17));
        items.forEach(shop::works);
        shop.until(TODAY, LocalTime.NOON);
    }

    @AfterEach
    void the_ledger_and_what_is_asked_agree() {
        assertThat(receivables.check())
                .filteredOn(one -> one.accountId() != differing())
                .isEmpty();
    }

    @Test
    void what_is_given_up_is_asked_no_longer_and_stands_in_the_books() {
        var account = next();
        var before = ledger.trialBalance();

        var written = giveUp(account, february(account), Loss.GIVEN_UP);

        assertThat(Euro.text(written.amount())).isEqualTo("22.26");
        assertThat(payments.openInvoices(account))
                .extracting(open -> Euro.text(open.open()))
                .containsExactly("15.00");
        assertThat(ledger.balance(account)).isEqualTo(Euro.of("15.00"));
        assertThat(moved(before)).isEqualTo(Map.of(Account.BAD_DEBT, "22.26", Account.RECEIVABLE, "-22.26"));
        assertThat(payments.states(account))
                .filteredOn(state -> state.number().equals(written.invoice()))
                .singleElement()
                .satisfies(state -> assertThat(state.paidOn()).isEmpty());
        assertThat(evidence.of(account, 1))
                .first()
                .satisfies(recorded -> assertThat(recorded.toString()).contains("debt-written-off", "moved away"));
    }

    @Test
    void of_an_established_loss_the_vat_is_reclaimed_in_the_share_that_is_open() {
        var account = next();
        pay(account, "10.00", Optional.empty());
        var before = ledger.trialBalance();

        // 12.26 of 22.26 is open, whose VAT is 3.86: 3.86 × 12.26 / 22.26 = 2.1259…
        var written = giveUp(account, february(account), Loss.ESTABLISHED);

        assertThat(Euro.text(written.vat())).isEqualTo("2.13");
        assertThat(moved(before))
                .isEqualTo(
                        Map.of(Account.BAD_DEBT, "10.13", Account.VAT_PAYABLE, "2.13", Account.RECEIVABLE, "-12.26"));
    }

    @Test
    void giving_up_again_gives_up_nothing_more() {
        var account = next();
        giveUp(account, february(account), Loss.GIVEN_UP);
        var before = ledger.trialBalance();

        assertThat(giveUp(account, february(account), Loss.GIVEN_UP).amount()).isEqualTo(Euro.ZERO);

        assertThat(moved(before)).isEmpty();
    }

    @Test
    void money_that_names_the_invoice_takes_it_back_and_pays_it() {
        var account = next();
        var february = february(account);
        giveUp(account, february, Loss.ESTABLISHED);
        var before = ledger.trialBalance();

        pay(account, "5.00", Optional.of(february));

        assertThat(moved(before))
                .isEqualTo(Map.of(Account.BANK, "5.00", Account.BAD_DEBT, "-4.13", Account.VAT_PAYABLE, "-0.87"));
        pay(account, "17.26", Optional.of(february));
        assertThat(moved(before))
                .isEqualTo(Map.of(Account.BANK, "22.26", Account.BAD_DEBT, "-18.40", Account.VAT_PAYABLE, "-3.86"));
        assertThat(payments.openInvoices(account))
                .singleElement()
                .satisfies(open -> assertThat(open.open()).isEqualTo(Euro.of("15.00")));
    }

    @Test
    void money_without_a_name_pays_what_is_asked_first_and_then_what_was_given_up() {
        var account = next();
        giveUp(account, february(account), Loss.GIVEN_UP);

        pay(account, "20.00", Optional.empty());

        assertThat(payments.openInvoices(account)).isEmpty();
        assertThat(payments.credit(account)).isEqualTo(Euro.ZERO);
        var before = ledger.trialBalance();
        pay(account, "30.00", Optional.empty());
        assertThat(moved(before))
                .isEqualTo(Map.of(Account.BANK, "30.00", Account.BAD_DEBT, "-17.26", Account.RECEIVABLE, "-12.74"));
        assertThat(payments.credit(account)).isEqualTo(Euro.of("12.74"));
    }

    @Test
    void a_mistake_is_taken_back_and_the_invoice_is_open_again() {
        var account = next();
        var february = february(account);
        giveUp(account, february, Loss.ESTABLISHED);

        var back = badDebts.takeBack(account, february, RULE, "wrong customer", Actor.SYSTEM);

        assertThat(Euro.text(back.amount())).isEqualTo("-22.26");
        assertThat(badDebts.takeBack(account, february, RULE, "again", Actor.SYSTEM)
                        .amount())
                .isEqualTo(Euro.ZERO);
        assertThat(payments.openInvoices(account)).hasSize(2);
        assertThat(ledger.balance(account)).isEqualTo(Euro.of("37.26"));
    }

    @Test
    void another_account_has_no_such_invoice() {
        var account = next();
        var february = february(account);

        assertThatThrownBy(() -> giveUp(accounts.getFirst(), february, Loss.GIVEN_UP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(february);
    }

    @Test
    void a_difference_between_ledger_and_invoices_is_one_task_with_both_figures() {
        ledger.post(List.of(new Entry(
                "test/a-mistake",
                TODAY,
                List.of(
                        new Posting(Account.RECEIVABLE, OptionalLong.of(differing()), Euro.of("1.23")),
                        new Posting(Account.BANK, OptionalLong.empty(), Euro.of("-1.23"))))));

        assertThat(receivables.check())
                .containsExactly(new AccountDiffers(differing(), Euro.of("38.49"), Euro.of("37.26")))
                .isEqualTo(receivables.check());
        assertThat(tasks.open())
                .filteredOn(task -> task.accountId() == differing())
                .singleElement()
                .satisfies(task -> assertThat(task.question()).contains("38.49", "37.26"));
    }

    private long differing() {
        return accounts.getLast();
    }

    private long next() {
        return accounts.get(used++);
    }

    private String february(long account) {
        return payments.states(account).stream()
                .filter(state ->
                        state.due().filter(LocalDate.of(2026, 2, 16)::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .number();
    }

    private BadDebts.WrittenOff giveUp(long account, String invoice, Loss loss) {
        return badDebts.writeOff(account, invoice, loss, RULE, "moved away, no address", Actor.SYSTEM);
    }

    private void pay(long account, String amount, Optional<String> reference) {
        payments.receive("bad-debt-" + ++payment, account, Euro.of(amount), Method.TRANSFER, reference, TODAY);
    }

    /// What was posted since, by account; accounts without a change left out.
    private Map<Account, String> moved(Map<Account, org.joda.money.Money> before) {
        var moved = new java.util.EnumMap<Account, String>(Account.class);
        ledger.trialBalance().forEach((account, balance) -> {
            var change = balance.minus(before.getOrDefault(account, Euro.ZERO));
            if (!change.isZero()) {
                moved.put(account, Euro.text(change));
            }
        });
        return moved;
    }
}
