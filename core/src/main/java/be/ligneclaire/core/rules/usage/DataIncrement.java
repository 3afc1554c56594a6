package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.CHARGING_DATA_INCREMENT;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import java.util.Optional;

/// Data is counted in steps of one kilobyte of 1000 bytes, everywhere.
///
/// ```
/// kilobytes = bytes of the session ÷ 1000, rounded up
/// ```
///
/// Upstream and downstream together, rounded per session (one record). 1 GB = 1000 MB = 1,000,000 KB.
/// Source: fr CP-M 3, nl BV 2.6; that 1 GB is 1000 MB follows from € 0.0006 per MB being € 0.6 per GB. en
/// is silent and read the same way; its price is in the price list.
///
/// Example: 1001 bytes are 2 KB; beyond the bundle they cost 2 × 0.0000006 = € 0.0000012.
@Implements(CHARGING_DATA_INCREMENT)
public final class DataIncrement {

    /// Bytes in the step.
    public static final int KILOBYTE = Edition.newest().number(CHARGING_DATA_INCREMENT, "kb");

    private DataIncrement() {}

    /// Kilobytes of a session.
    ///
    /// @param bytes zero or more
    public static long kilobytes(long bytes) {
        return kilobytes(KILOBYTE, bytes);
    }

    private static long kilobytes(int step, long bytes) {
        return bytes / step + (bytes % step > 0 ? 1 : 0);
    }

    /// The kilobytes of a session and, beyond the bundle, their price, with explanation.
    public static Finding<Session> count(Edition edition, long bytes, boolean beyondBundle) {
        var step = edition.number(CHARGING_DATA_INCREMENT, "kb");
        var kilobytes = kilobytes(step, bytes);
        var working = Working.of(CHARGING_DATA_INCREMENT, edition)
                .count("bytes_of_session", bytes, "bytes")
                .count("kb", kilobytes, "KB")
                .flag("beyond_bundle", beyondBundle);
        var steps = bytes + " / " + step + " → " + kilobytes;
        if (!beyondBundle) {
            return working.found(new Session(kilobytes, Optional.of(BigDecimal.ZERO.setScale(10))), steps);
        }
        return DataExcess.pricePerKilobyte(edition)
                .map(price -> {
                    var amount = price.multiply(BigDecimal.valueOf(kilobytes)).setScale(10);
                    return working.figure("price_per_kb", price.toPlainString(), "EUR per KB")
                            .found(
                                    new Session(kilobytes, Optional.of(amount)),
                                    steps + "; " + kilobytes + " × " + price.toPlainString() + " = "
                                            + amount.toPlainString());
                })
                .orElseGet(() -> working.found(new Session(kilobytes, Optional.empty()), steps));
    }

    /// A data session as counted.
    ///
    /// @param amount exact to ten decimals; empty where the price list decides
    public record Session(long kilobytes, Optional<BigDecimal> amount) {}
}
