package be.ligneclaire.platform.usage.line;

import be.ligneclaire.core.rating.EditionRates;
import be.ligneclaire.core.rating.Inclusions;
import be.ligneclaire.core.rating.Inclusions.Access;

/// One line as rating needs it. Never changed; replaced when something about the line changes.
///
/// @param identifier the number or service identifier
/// @param activeFrom seconds since 1970; [Long#MAX_VALUE] for a line that is not active yet
/// @param activeUntil seconds since 1970, no longer included
/// @param defaultCap the cap that the contract sets in 10⁻¹⁰ euro (`usage.cap-default`), or
/// [be.ligneclaire.core.rating.Limits#NO_LIMIT]
/// @param from where each of `inclusions` begins, in seconds since 1970, ascending
public record LineTerms(
        long serviceId,
        long itemId,
        long accountId,
        String identifier,
        Access access,
        EditionRates rates,
        long activeFrom,
        long activeUntil,
        long defaultCap,
        long[] from,
        Inclusions[] inclusions) {

    /// Whether the line was active at an instant.
    public boolean isActiveAt(long epochSecond) {
        return epochSecond >= activeFrom && epochSecond < activeUntil;
    }

    /// What plan and options cover at an instant; nothing where no plan holds.
    public Inclusions at(long epochSecond) {
        for (int i = from.length - 1; i >= 0; i--) {
            if (epochSecond >= from[i]) {
                return inclusions[i];
            }
        }
        return nothing(access, rates);
    }

    /// No inclusion at all.
    static Inclusions nothing(Access access, EditionRates rates) {
        return new Inclusions(access, rates, 0, 0, 0, 0, 0, 0, false);
    }
}
