package be.ligneclaire.platform.ledger;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.ledger.Ledger.Account;
import be.ligneclaire.platform.ledger.Ledger.Entry;
import be.ligneclaire.platform.ledger.Ledger.Posting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.joda.money.Money;

/// Entries that sum to zero, at random but the same for the same seed.
final class RandomEntries {

    private final Random chance;
    private final String key;
    private int count;

    /// @param key what their keys start with, not used by other tests
    RandomEntries(String key, long seed) {
        this.key = key;
        this.chance = new Random(seed);
    }

    /// Some entries on days of a month.
    List<Entry> of(YearMonth month, int howMany) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < howMany; i++) {
            entries.add(on(month.atDay(1 + chance.nextInt(month.lengthOfMonth()))));
        }
        return entries;
    }

    /// One entry of two to five postings.
    Entry on(LocalDate day) {
        var postings = new ArrayList<Posting>();
        var sum = Euro.ZERO;
        for (int i = 1 + chance.nextInt(4); i > 0; i--) {
            var amount = Euro.of(BigDecimal.valueOf(1 + chance.nextInt(99_999), 2));
            var signed = chance.nextBoolean() ? amount : amount.negated();
            postings.add(posting(Account.values()[chance.nextInt(Account.values().length)], signed));
            sum = sum.plus(signed);
        }
        if (!sum.isZero()) {
            postings.add(posting(Account.BANK, sum.negated()));
        }
        return new Entry(key + "/" + ++count, day, postings);
    }

    private Posting posting(Account account, Money amount) {
        return new Posting(
                account,
                account == Account.RECEIVABLE ? OptionalLong.of(9_900_000 + chance.nextInt(5)) : OptionalLong.empty(),
                amount);
    }
}
