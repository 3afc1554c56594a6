package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_FURTHER;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/// The levels of the roaming data ladder that several rules ask for.
final class RoamingLevels {

    private RoamingLevels() {}

    /// The notices above the second limit that lie in (before, after].
    static List<Money> furtherReached(Edition edition, BigDecimal before, BigDecimal after) {
        if (!RoamingCapSecond.present(edition)) {
            return List.of();
        }
        var limit = RoamingCapSecond.limit(edition).getAmount();
        var step = edition.decimal(ROAMING_DATA_CAP_FURTHER, "step");
        var reached = new ArrayList<Money>();
        var n = before.subtract(limit)
                .divide(step, 0, RoundingMode.FLOOR)
                .max(BigDecimal.ZERO)
                .add(BigDecimal.ONE);
        for (var level = limit.add(step.multiply(n)); level.compareTo(after) <= 0; level = level.add(step)) {
            reached.add(Euro.of(level));
        }
        return reached;
    }
}
