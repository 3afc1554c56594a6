package be.ligneclaire.core.rating;

import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.rules.usage.RoamingCapFirst;
import be.ligneclaire.core.rules.usage.RoamingCapFurther;
import be.ligneclaire.core.rules.usage.RoamingCapSecond;
import be.ligneclaire.core.rules.usage.RoamingCapWarning;
import be.ligneclaire.core.terms.Edition;

/// The levels of roaming data of an edition in 10⁻¹⁰ euro, read once (`roaming.data-cap.*`).
///
/// ```
/// en       60.50 blocks
/// nl, fr   48.40 warns, 60.50 blocks, more than 121.00 blocks, then a notice at each further 60.50
/// ```
///
/// @param warning 80 % of the first limit, [Limits#NO_LIMIT] where the edition has no warning
/// @param second the second limit, [Limits#NO_LIMIT] where there is none
/// @param step between further notices
public record RoamingLadder(long warning, long first, long second, long step) {

    /// Nothing stops or is told.
    static final RoamingLadder NONE =
            new RoamingLadder(Limits.NO_LIMIT, Limits.NO_LIMIT, Limits.NO_LIMIT, Limits.NO_LIMIT);

    static RoamingLadder read(Edition edition) {
        boolean all = RoamingCapSecond.present(edition);
        return new RoamingLadder(
                all ? TenDecimals.of(RoamingCapWarning.level(edition).getAmount()) : Limits.NO_LIMIT,
                TenDecimals.of(RoamingCapFirst.limit(edition).getAmount()),
                all ? TenDecimals.of(RoamingCapSecond.limit(edition).getAmount()) : Limits.NO_LIMIT,
                all ? TenDecimals.of(RoamingCapFurther.step(edition)) : Limits.NO_LIMIT);
    }

    /// The blocking level that a total crosses, or [Limits#NO_LIMIT].
    long blockingLevel(long before, long after) {
        if (before < first) {
            return after >= first ? first : Limits.NO_LIMIT;
        }
        return before <= second && after > second ? second : Limits.NO_LIMIT;
    }

    /// Whether a total crosses any level.
    boolean crosses(long before, long after) {
        if (after < first) {
            return before < warning && after >= warning;
        }
        if (before <= second) {
            return before < first || after > second;
        }
        return (after - second) / step > (before - second) / step;
    }
}
