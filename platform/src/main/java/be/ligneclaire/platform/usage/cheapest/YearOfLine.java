package be.ligneclaire.platform.usage.cheapest;

import be.ligneclaire.core.rating.PlanComparison;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.subscription.Subscriptions.Line;
import java.time.YearMonth;
import java.util.Optional;

/// The complete months of a line that are compared.
///
/// @param from the first, through the last: twelve, or as many as there are
record YearOfLine(Line line, YearMonth from, YearMonth through) {

    /// Those before a month; empty when there are too few, or when the line is not active on its first day.
    ///
    /// @param most how many months of records are kept
    static Optional<YearOfLine> before(YearMonth month, Line line, int most) {
        var ends = Brussels.startOf(month.atDay(1));
        if (line.activeFrom().isEmpty()
                || line.activeUntil().filter(until -> !until.isAfter(ends)).isPresent()) {
            return Optional.empty();
        }
        var began = Brussels.monthOf(line.activeFrom().get());
        var isWhole = line.activeFrom().get().equals(Brussels.startOf(began.atDay(1)));
        var first = isWhole ? began : began.plusMonths(1);
        var earliest = month.minusMonths(Math.min(PlanComparison.MONTHS, most));
        var from = first.isBefore(earliest) ? earliest : first;
        return from.isAfter(month.minusMonths(PlanComparison.LEAST_MONTHS))
                ? Optional.empty()
                : Optional.of(new YearOfLine(line, from, month.minusMonths(1)));
    }

    /// How many.
    int months() {
        return (int) from.until(through, java.time.temporal.ChronoUnit.MONTHS) + 1;
    }
}
