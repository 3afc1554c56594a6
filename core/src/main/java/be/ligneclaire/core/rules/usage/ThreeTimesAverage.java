package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.USAGE_THREE_TIMES_AVERAGE;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;

/// Usage of more than three times the average leads to a review.
///
/// ```
/// review = this month > 3 × own average
/// ```
///
/// Source: fr CG 6.2, nl 6.2, en ST 3.7. Reading: the customer's own average of the last six complete
/// months, at least three; a person decides, nothing is blocked by itself. Charges and volumes apart. With
/// an average of nothing any usage is more.
@Implements(USAGE_THREE_TIMES_AVERAGE)
public final class ThreeTimesAverage {

    private ThreeTimesAverage() {}

    /// How many times the average is still usual.
    public static BigDecimal factor(Edition edition) {
        return edition.decimal(USAGE_THREE_TIMES_AVERAGE, "factor");
    }

    /// Of how many complete months at most the average is taken.
    public static int months(Edition edition) {
        return edition.number(USAGE_THREE_TIMES_AVERAGE, "months");
    }

    /// Of how many complete months at least.
    public static int atLeast(Edition edition) {
        return edition.number(USAGE_THREE_TIMES_AVERAGE, "at_least");
    }

    /// Whether a person should look at it.
    public static Finding<Boolean> review(Edition edition, BigDecimal ownAverage, BigDecimal thisMonth) {
        var factor = factor(edition);
        var limit = ownAverage.multiply(factor);
        var review = thisMonth.compareTo(limit) > 0;
        return Working.of(USAGE_THREE_TIMES_AVERAGE, edition)
                .number("own_average", ownAverage, "per month")
                .number("this_month", thisMonth, "per month")
                .found(
                        review,
                        thisMonth.toPlainString() + (review ? " > " : " ≤ ") + factor.toPlainString() + " × "
                                + ownAverage.toPlainString());
    }
}
