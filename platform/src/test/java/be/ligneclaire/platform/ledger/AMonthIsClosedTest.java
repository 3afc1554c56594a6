package be.ligneclaire.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.ledger.Books.CannotBeClosed;
import be.ligneclaire.platform.ledger.Ledger.Account;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.payments.Payments;
import be.ligneclaire.platform.payments.Payments.Method;
import be.ligneclaire.platform.tasks.Tasks;
import be.ligneclaire.platform.tasks.Tasks.OpenTask;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A database of its own, whose March and April 2001 are closed; May is open.
@PlatformTest
@TestPropertySource(properties = "ligneclaire.test=ledger")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AMonthIsClosedTest {

    private static final YearMonth MARCH = YearMonth.of(2001, 3);
    private static final YearMonth APRIL = YearMonth.of(2001, 4);
    private static final YearMonth MAY = YearMonth.of(2001, 5);
    private static final Actor BOOKKEEPER = new Actor("agent:bo", "agent", "console");

    private final RandomEntries random = new RandomEntries("closing", 20261127L);

    @Autowired
    private Ledger ledger;

    @Autowired
    private Books books;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Payments payments;

    @Autowired
    private BusinessTime time;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient db;

    @BeforeAll
    void two_months_are_closed() {
        ledger.post(random.of(MARCH, 5));
        ledger.post(random.of(APRIL, 5));
        books.close(MARCH, BOOKKEEPER);
        books.close(APRIL, BOOKKEEPER);
    }

    @Test
    void who_closed_it_is_kept() {
        assertThat(books.lastClosed()).contains(APRIL);
        assertThat(db.sql("select closed_by from ledger.closed_month").query().singleColumn())
                .containsExactly("agent:bo", "agent:bo");
        assertThat(db.sql("select subject from evidence.record where action = 'month-closed' order by number")
                        .query()
                        .singleColumn())
                .containsExactly("ledger 2001-03", "ledger 2001-04");
    }

    @Test
    void what_comes_late_is_posted_on_the_first_open_day() {
        var late = random.on(LocalDate.of(2001, 3, 31));
        var early = random.on(LocalDate.of(2000, 1, 1));
        var inTime = random.on(LocalDate.of(2001, 5, 2));

        ledger.post(List.of(late, early, inTime));

        assertThat(day(late.key())).isEqualTo("2001-05-01");
        assertThat(day(early.key())).isEqualTo("2001-05-01");
        assertThat(day(inTime.key())).isEqualTo("2001-05-02");
    }

    @Test
    void money_of_a_closed_month_is_posted_on_the_first_open_day_too() {
        var account = Shop.in(context).customer();

        payments.receive(
                "late", account, Euro.of("10.00"), Method.TRANSFER, Optional.empty(), LocalDate.of(2001, 4, 30));

        assertThat(day("payment/late")).isEqualTo("2001-05-01");
        assertThat(payments.receipts(account).getFirst().valueDate()).isEqualTo("2001-04-30");
    }

    @Test
    void a_month_is_not_closed_while_somebody_posts_in_it() {
        new TransactionTemplate(transactions).executeWithoutResult(posting -> {
            ledger.post(random.of(MAY, 1));
            var closing = CompletableFuture.runAsync(() -> books.close(MAY, BOOKKEEPER));
            assertThatThrownBy(closing::join)
                    .hasRootCauseInstanceOf(CannotBeClosed.class)
                    .hasRootCauseMessage(
                            "2001-05 cannot be closed while a long posting is under way; try again later.");
            posting.setRollbackOnly();
        });
    }

    @Test
    void the_database_refuses_an_entry_and_a_posting_in_a_closed_month() {
        assertRefused(
                "a_closed_month_takes_no_entry",
                "insert into ledger.entry (entry_id, key, posted_on) values (-1, 'by hand', '2001-04-30')");
        assertRefused("a_closed_month_takes_no_posting", """
                insert into ledger.posting (entry_id, account, amount)
                select entry_id, account, amount
                  from (select entry_id from ledger.entry where posted_on < '2001-05-01' limit 1) e,
                       (values ('BANK', 1.00), ('BAD_DEBT', -1.00)) as p (account, amount)
                """);
    }

    @Test
    void the_database_refuses_to_reopen_or_to_change_a_balance() {
        assertRefused("the_ledger_is_only_added_to", "delete from ledger.closed_month");
        assertRefused(
                "a_closed_balance_stays", "update ledger.balance set debit = debit + 1 where month < '2001-05-01'");
        assertRefused("a_closed_balance_stays", "delete from ledger.balance where month < '2001-05-01'");
        assertRefused("a_closed_balance_stays", "insert into ledger.balance values ('1999-01-01', 'BANK', 1, 0)");
        assertRefused(
                "months_are_closed_in_order",
                "insert into ledger.closed_month values ('2001-07-01', '2001-08-01', 'me')");
    }

    @Test
    void a_month_is_closed_once_in_its_turn_and_when_it_is_over() {
        var thisMonth = YearMonth.from(time.today());

        assertNotClosed(APRIL, "2001-04 is closed already.");
        assertNotClosed(MARCH, "2001-03 is closed already.");
        assertNotClosed(MAY.plusMonths(1), "2001-06 cannot be closed before 2001-05.");
        assertNotClosed(thisMonth, thisMonth + " is not over and cannot be closed.");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whoever_gets_round_the_guards_is_found_and_becomes_a_task() {
        var kept = Objects.requireNonNull(books.balances(MARCH).get(Account.BANK));
        withoutGuards("update ledger.posting set amount = amount + 7 where ctid = (select p.ctid from ledger.posting p"
                + " join ledger.entry e using (entry_id) where e.posted_on < '2001-04-01' and p.account = 'BANK'"
                + " and p.amount > 0 limit 1)");

        var found = books.check();

        assertThat(found).singleElement().satisfies(difference -> {
            assertThat(difference.month()).isEqualTo(MARCH);
            assertThat(difference.account()).isEqualTo(Account.BANK);
            assertThat(difference.kept()).isEqualTo(kept);
            assertThat(difference.posted().debit())
                    .isEqualTo(difference.kept().debit().plus(7));
        });
        assertThat(books.check()).isEqualTo(found);
        assertThat(tasks.open())
                .filteredOn(task -> task.rule() == RuleId.BILLING_MONTHLY)
                .extracting(OpenTask::question)
                .singleElement()
                .asString()
                .startsWith("The books of 2001-03 differ on account 550000 (Bank): debit ");
        assertThat(books.balances(MARCH)).containsEntry(Account.BANK, kept);
        assertNotClosed(MAY, "2001-05 cannot be closed: closed months do not agree with their balances.");
    }

    private void assertNotClosed(YearMonth month, String sentence) {
        assertThatThrownBy(() -> books.close(month, BOOKKEEPER))
                .isInstanceOf(CannotBeClosed.class)
                .hasMessage(sentence);
    }

    private void assertRefused(String why, String statement) {
        assertThatThrownBy(() -> db.sql(statement).update())
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refused -> assertThat(refused.getServerErrorMessage())
                                .isNotNull()
                                .extracting(ServerErrorMessage::getConstraint)
                                .isEqualTo(why));
    }

    private String day(String key) {
        return db.sql("select posted_on::text from ledger.entry where key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    /// As somebody could who owns the database.
    private void withoutGuards(String statement) {
        db.sql("alter table ledger.posting disable trigger user").update();
        assertThat(db.sql(statement).update()).isEqualTo(1);
        db.sql("alter table ledger.posting enable trigger user").update();
    }
}
