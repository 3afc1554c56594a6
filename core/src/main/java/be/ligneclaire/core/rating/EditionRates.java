package be.ligneclaire.core.rating;

import static be.ligneclaire.core.terms.RuleId.CHARGING_FIXED_EXCESS;
import static be.ligneclaire.core.terms.RuleId.USAGE_THRESHOLD_100;

import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.rules.usage.DataExcess;
import be.ligneclaire.core.rules.usage.FixedCallIncrement;
import be.ligneclaire.core.rules.usage.FixedExcess;
import be.ligneclaire.core.terms.Edition;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What rating needs of an edition, read once.
///
/// @param edition whose
/// @param dataPerKilobyte the price of `charging.data-excess` in 10⁻¹⁰ euro; −1 where the price list
/// decides
/// @param fixedBlock the seconds of the shortest chargeable fixed call
/// (`charging.fixed-call-increment`)
/// @param fixedSeconds the seconds of normal use of a month (`usage.normal-fixed`)
/// @param fixedCountsAll whether international and special calls count towards them
/// @param fixedExcess the price per minute beyond them in 10⁻¹⁰ euro (`charging.fixed-excess`)
/// @param normalUse the limits of normal mobile use
/// @param ladder the levels of roaming data
/// @param notice the level of `usage.threshold-100` in 10⁻¹⁰ euro, [Limits#NO_LIMIT] where there is none
public record EditionRates(
        Edition edition,
        long dataPerKilobyte,
        int fixedBlock,
        long fixedSeconds,
        boolean fixedCountsAll,
        long fixedExcess,
        NormalUse normalUse,
        RoamingLadder ladder,
        long notice) {

    private static final Map<String, EditionRates> BY_CODE = Edition.all().stream()
            .map(EditionRates::read)
            .collect(Collectors.toUnmodifiableMap(rates -> rates.edition().code(), Function.identity()));

    /// The rates of an edition.
    public static EditionRates of(Edition edition) {
        var rates = BY_CODE.get(edition.code());
        if (rates == null) {
            throw new IllegalArgumentException("No edition " + edition);
        }
        return rates;
    }

    /// The same where nothing stops roaming data, to compare what use would have cost.
    public EditionRates withoutLadder() {
        return new EditionRates(
                edition,
                dataPerKilobyte,
                fixedBlock,
                fixedSeconds,
                fixedCountsAll,
                fixedExcess,
                normalUse,
                RoamingLadder.NONE,
                notice);
    }

    private static EditionRates read(Edition edition) {
        return new EditionRates(
                edition,
                DataExcess.pricePerKilobyte10(edition).orElse(-1),
                (int) FixedCallIncrement.billedSeconds(edition, 1),
                edition.number(CHARGING_FIXED_EXCESS, "limit") * 60L,
                edition.flag(CHARGING_FIXED_EXCESS, "counts_all"),
                TenDecimals.of(FixedExcess.pricePerMinute(edition)),
                NormalUse.read(edition),
                RoamingLadder.read(edition),
                edition.flag(USAGE_THRESHOLD_100, "present")
                        ? TenDecimals.of(
                                edition.euro(USAGE_THRESHOLD_100, "threshold").getAmount())
                        : Limits.NO_LIMIT);
    }
}
