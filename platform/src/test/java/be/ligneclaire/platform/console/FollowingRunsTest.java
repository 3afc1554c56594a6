package be.ligneclaire.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.billing.RunReports;
import be.ligneclaire.platform.billing.RunReports.HeldBack;
import be.ligneclaire.platform.ledger.Ledger;
import be.ligneclaire.platform.ledger.Statements;
import be.ligneclaire.platform.ordering.Shop;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the console reads is what rooms hold: the tally is the invoices added up, a statement is the postings.
@ConsoleTest
class FollowingRunsTest {

    @Autowired
    private Office office;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RunReports reports;

    @Autowired
    private Billing billing;

    @Autowired
    private Statements statements;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void the_office_is_open() {
        office.open();
    }

    @Test
    void a_run_told_from_the_tally_is_the_run_added_up_from_its_invoices() {
        var issued = billing.issued(Office.RUN, 0, Long.MAX_VALUE);
        var run = reports.run(Office.RUN).orElseThrow();
        assertThat(run.invoices() + run.creditNotes()).isEqualTo(issued.size()).isPositive();
        assertThat(run.total())
                .isEqualTo(Euro.sum(issued.stream().map(Invoice::total).toList()));
        var kinds = issued.stream()
                .flatMap(
                        invoice -> billing.find(invoice.accountId(), invoice.publicId()).orElseThrow().lines().stream())
                .collect(Collectors.groupingBy(
                        Line::kind, Collectors.mapping(Line::amount, Collectors.reducing(Euro.ZERO, Money::plus))));
        assertThat(reports.totals(Office.RUN))
                .hasSameSizeAs(kinds)
                .allSatisfy((kind, total) ->
                        assertThat(total.amount()).as("%s", kind).isEqualTo(kinds.get(kind)));
    }

    @Test
    void what_is_rolled_back_is_not_counted_and_running_again_counts_nothing_twice() {
        var before = reports.run(Office.RUN).orElseThrow();
        billing.preview(office.paid().accountId());
        billing.run(Office.RUN);
        var after = reports.run(Office.RUN).orElseThrow();
        assertThat(after.invoices()).isEqualTo(before.invoices());
        assertThat(after.total()).isEqualTo(before.total());
        assertThat(after.pass()).isGreaterThan(before.pass());
        assertThat(after.isComplete()).isTrue();
    }

    @Test
    void an_account_held_back_waits_and_is_named_with_its_reason() {
        var run = reports.run(Office.RUN).orElseThrow();
        assertThat(run.waiting()).isEqualTo(1);
        assertThat(reports.heldBack(Office.RUN, 10))
                .extracting(HeldBack::accountId)
                .contains(office.held().accountId());
        assertThat(reports.heldBack(Office.RUN, office.held().accountId())
                        .orElseThrow()
                        .reason())
                .contains("no.such-rule");
        assertThat(reports.heldBack(Office.RUN, office.paid().accountId())).isEmpty();
        assertThat(reports.run(LocalDate.of(1999, 1, 1))).isEmpty();
    }

    @Test
    void an_account_that_a_later_run_bills_waits_no_more() {
        var shop = Shop.in(context);
        var account = shop.customer();
        shop.order(account, "fr-2025-09-30", Shop.of("mobile-talk")).items().forEach(shop::works);
        office.breakAccount("later", account);
        var first = shop.today().withDayOfMonth(1).plusMonths(1);
        shop.until(first, LocalTime.of(4, 0));
        billing.run(first);
        assertThat(reports.heldBack(first, account).orElseThrow().invoice()).isEmpty();

        office.repairAccount("later");
        shop.until(first.plusMonths(1), LocalTime.of(4, 0));
        billing.run(first.plusMonths(1));

        assertThat(reports.heldBack(first, account).orElseThrow().invoice())
                .contains(billing.of(account).getFirst().number());
        assertThat(reports.run(first).orElseThrow().billedSince()).isPositive();
    }

    @Test
    void progress_is_told_from_the_parts() {
        try {
            parts(false);
            assertThat(reports.run(Office.RUN).orElseThrow().chunksDone()).isZero();
            assertThat(reports.run(Office.RUN).orElseThrow().isComplete()).isFalse();
        } finally {
            parts(true);
        }
        assertThat(reports.run(Office.RUN).orElseThrow().isComplete()).isTrue();
    }

    @Test
    void a_statement_runs_from_nothing_to_the_balance_and_years_follow_each_other() {
        var account = office.paid().accountId();
        var year = statements.of(account, Year.of(2026));
        assertThat(year.movements()).hasSizeGreaterThanOrEqualTo(2);
        var balance = year.opening();
        for (var movement : year.movements()) {
            balance = balance.plus(movement.amount());
            assertThat(movement.balance()).isEqualTo(balance);
        }
        assertThat(year.closing()).isEqualTo(balance).isEqualTo(ledger.balance(account));
        assertThat(year.years()).containsExactly(Year.of(2026));
        var next = statements.of(account, Year.of(2027));
        assertThat(next.movements()).isEmpty();
        assertThat(next.opening()).isEqualTo(year.closing());
        assertThat(statements.of(account, Year.of(2025)).closing()).isEqualTo(Euro.ZERO);
    }

    private void parts(boolean done) {
        db.sql("update billing.chunk set done = :done where day = :day")
                .param("done", done)
                .param("day", Office.RUN)
                .update();
    }
}
