package be.ligneclaire.core.rating;

import be.ligneclaire.core.tariff.Tariffs;

/// What holds for a line when an event begins. Made once for a run of events of a line, not for each.
///
/// @param agreed what plan and options cover
/// @param limits cap, alert and blocks of the month
/// @param tariffs the price list
public record Conditions(Inclusions agreed, Limits limits, Tariffs tariffs) {

    EditionRates rates() {
        return agreed.rates();
    }
}
