package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.core.time.Brussels;
import java.time.Instant;
import java.time.YearMonth;

/// The Belgian month of an instant, remembered since events come in order of time.
final class Months {

    private long from;
    private long until;
    private YearMonth month = YearMonth.of(1970, 1);

    /// The month in which an event counts: that of its start (`usage.no-carry-over`).
    YearMonth of(long epochSecond) {
        if (epochSecond < from || epochSecond >= until) {
            month = Brussels.monthOf(Instant.ofEpochSecond(epochSecond));
            from = Brussels.startOf(month.atDay(1)).getEpochSecond();
            until = Brussels.startOf(month.plusMonths(1).atDay(1)).getEpochSecond();
        }
        return month;
    }
}
