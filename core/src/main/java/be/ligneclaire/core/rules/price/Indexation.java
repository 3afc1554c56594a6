package be.ligneclaire.core.rules.price;

import static be.ligneclaire.core.terms.RuleId.CATALOG_INDEXATION;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.Exact;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import org.joda.money.Money;

/// The yearly adaptation of a price to the consumer price index.
///
/// ```
/// new price = old price × last known index ÷ index at the previous price setting, rounded half up
/// ```
///
/// Source: fr CG 6.1, nl 6.1, en 6.1. Once per calendar year at most, with a month's notice and no free
/// exit. The operator need not index; if it does, the formula holds exactly, and a lower index lowers the
/// price. The quotient is not rounded first. Promotions keep their absolute discount.
///
/// Example: € 20.00 × 136.40 ÷ 133.06 = € 20.50.
@Implements(CATALOG_INDEXATION)
public final class Indexation {

    private Indexation() {}

    /// Whether the calendar year of a day has no indexation yet.
    ///
    /// @param earlier the first days of those decided before
    public static boolean isFirstOfItsYear(LocalDate from, Collection<LocalDate> earlier) {
        return earlier.stream().noneMatch(day -> day.getYear() == from.getYear());
    }

    /// The new price.
    ///
    /// @throws IllegalArgumentException if an index is not above zero
    public static Reckoning newPrice(Edition edition, Money price, BigDecimal indexOld, BigDecimal indexNew) {
        if (indexOld.signum() <= 0 || indexNew.signum() <= 0) {
            throw new IllegalArgumentException("An index is above zero");
        }
        return Working.of(CATALOG_INDEXATION, edition)
                .euro("price", price)
                .number("index_old", indexOld, "index")
                .number("index_new", indexNew, "index")
                .rounds(
                        Euro.text(price) + " × " + indexNew.toPlainString() + " / " + indexOld.toPlainString(),
                        price.getAmount().multiply(indexNew).divide(indexOld, Exact.CONTEXT));
    }
}
