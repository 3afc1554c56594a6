package be.ligneclaire.core.rating;

import be.ligneclaire.core.rating.Inclusions.Access;
import be.ligneclaire.core.rating.Outcome.NotRated;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.tariff.Tariffs;

/// Rates one event: what of it the inclusions cover, what is charged, and the line's month after it.
///
/// | event                                           | covered by            | beyond it                       |
/// |-------------------------------------------------|-----------------------|---------------------------------|
/// | call, SMS in Belgium to Belgium                 | the bundle            | national price                  |
/// | call, SMS in the EEA to Belgium or the EEA      | the bundle            | national price                  |
/// | call, SMS from either to another zone           | an option, calls only | price of the zone               |
/// | MMS                                             | nothing               | price of the zone               |
/// | 070, 078                                        | nothing               | special price                   |
/// | received in Belgium or the EEA                  | always                |                                 |
/// | data in Belgium or the EEA                      | the bundle            | `charging.data-excess`          |
/// | outside the EEA, on ships and in the air        | nothing               | price of the zone visited       |
/// | fixed call to Belgium                           | `usage.normal-fixed`  | `charging.fixed-excess`         |
/// | fixed call abroad, 070, 078                     | nothing               | price list                      |
/// | third-party service, of whatever kind           | nothing               | what the third party states     |
/// | 112, 100, 101, 116xxx, 0800                     | free, not counted     |                                 |
///
/// Included time is counted in actual seconds. Of a call that crosses the end of an inclusion only the
/// seconds beyond are charged, without the block of 30 seconds, which was spent inside; data is split
/// at the kilobyte. Calls outside the EEA are charged per started minute, both ways.
///
/// Then come normal use ([NormalUse]), the cap and the ladder of roaming data ([Limits]): what lies
/// beyond them may be charged otherwise or not at all, and the outcome says by which rule ([Note]).
public final class Rater {

    private Rater() {}

    /// Pure: the same arguments give the same outcome.
    ///
    /// @param state the line's month before the event
    /// @param at what holds at the event's start
    /// @param counts for an SMS that the bundle covers, what such SMS were sent in its windows before;
    /// else [SmsCounts#FEW]
    public static Outcome rate(LineState state, Conditions at, SmsCounts counts, UsageEvent event) {
        if (event.stated() >= 0) {
            return thirdParty(state, at, event);
        }
        boolean mobile = at.agreed().access() == Access.MOBILE;
        return switch (event.kind()) {
            case VOICE -> mobile ? MobileCalls.rate(state, at, event) : NotRated.NOT_ON_THIS_LINE;
            case SMS -> mobile ? Messages.sms(state, at, counts, event) : NotRated.NOT_ON_THIS_LINE;
            case MMS -> mobile ? Messages.mms(state, at, event) : NotRated.NOT_ON_THIS_LINE;
            case DATA -> DataUse.rate(state, at, event);
            case FIXED_VOICE ->
                at.agreed().access() == Access.FIXED ? FixedCalls.rate(state, at, event) : NotRated.NOT_ON_THIS_LINE;
        };
    }

    /// The same for a line without limits that sends few SMS.
    public static Outcome rate(LineState state, Inclusions agreed, Tariffs tariffs, UsageEvent event) {
        return rate(state, new Conditions(agreed, Limits.NONE, tariffs), SmsCounts.FEW, event);
    }

    private static Outcome thirdParty(LineState state, Conditions at, UsageEvent event) {
        return switch (at.agreed().access()) {
            case INTERNET, TV -> NotRated.NOT_ON_THIS_LINE;
            case MOBILE, FIXED ->
                at.agreed().premiumBlocked()
                        ? new Rated(state, UsageTariff.THIRD_PARTY, 0, 0, 0, 0, Note.PREMIUM, Signal.NONE)
                        : Charging.stated(state, at, event);
        };
    }
}
