package be.ligneclaire.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.ledger.Books.Turnover;
import be.ligneclaire.platform.ledger.Ledger.Account;
import be.ligneclaire.platform.ledger.Ledger.Entry;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// In months long ago, in which no other test posts.
@PlatformTest
class BalancesTest {

    private static final long SEED = 20261126L;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Books books;

    @Autowired
    private Agenda agenda;

    @Autowired
    private BusinessTime time;

    @Test
    void a_balance_is_the_sum_of_its_postings_whatever_is_posted() {
        var random = new RandomEntries("balances", SEED);
        for (var month : List.of(YearMonth.of(1990, 1), YearMonth.of(1990, 2), YearMonth.of(1991, 12))) {
            var entries = random.of(month, 40);
            ledger.post(entries);
            books.check();
            assertThat(books.balances(month)).as("seed %d", SEED).isEqualTo(sums(entries));
        }
    }

    @Test
    void making_them_again_changes_nothing_and_nothing_differs() {
        var month = YearMonth.of(1992, 2);
        ledger.post(new RandomEntries("again", SEED).of(month, 10));
        books.check();
        var first = books.balances(month);

        var found = books.check();

        assertThat(found).isEmpty();
        assertThat(books.balances(month)).isEqualTo(first).isNotEmpty();
    }

    @Test
    void a_month_without_postings_has_none() {
        assertThat(books.balances(YearMonth.of(1989, 7))).isEmpty();
    }

    @Test
    void they_are_looked_at_each_night_at_five() {
        var next = agenda.dueAt("ledger-check", EntryKey.ALL).orElseThrow();

        assertThat(next).isAfter(time.now());
        assertThat(Brussels.offset(next).toLocalTime()).isEqualTo(LocalTime.of(5, 0));
    }

    private static Map<Account, Turnover> sums(List<Entry> entries) {
        var sums = new EnumMap<Account, Turnover>(Account.class);
        for (var entry : entries) {
            for (var posting : entry.postings()) {
                var amount = posting.amount();
                var before = sums.getOrDefault(posting.account(), Turnover.NONE);
                sums.put(
                        posting.account(),
                        new Turnover(
                                before.debit().plus(amount.isPositive() ? amount : Euro.ZERO),
                                before.credit().minus(amount.isNegative() ? amount : Euro.ZERO)));
            }
        }
        return sums;
    }
}
