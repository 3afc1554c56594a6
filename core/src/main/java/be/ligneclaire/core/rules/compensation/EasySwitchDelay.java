package be.ligneclaire.core.rules.compensation;

import static be.ligneclaire.core.terms.RuleId.COMPENSATION_EASY_SWITCH_DELAY;

import be.ligneclaire.core.rules.Lumps;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.DayCounting;
import java.time.LocalDate;

/// Six euro a day when a switched service works later than agreed.
///
/// ```
/// compensation = days × € 6.00; days = activation − fixed date
/// ```
///
/// Source: fr CP-I 2, nl 5.3, en 5.3. Only for orders with Easy Switch and only on express request, which
/// may come at any time. Not where the cause lies with the former operator (en) or with it or the customer
/// (nl, fr). A date moved at the customer's request is the new fixed date.
///
/// Example: fixed for 3 November, works on 7 November: 4 × 6 = € 24.00.
@Implements(COMPENSATION_EASY_SWITCH_DELAY)
public final class EasySwitchDelay {

    private EasySwitchDelay() {}

    /// The compensation; 0.00 without express request.
    public static Reckoning of(Edition edition, LocalDate fixedDate, LocalDate activated, boolean expressRequest) {
        var days = DayCounting.daysLate(fixedDate, activated);
        var each = edition.euro(COMPENSATION_EASY_SWITCH_DELAY, "amount");
        var working = Working.of(COMPENSATION_EASY_SWITCH_DELAY, edition)
                .date("fixed_activation_date", fixedDate)
                .date("activated", activated)
                .flag("express_request", expressRequest);
        return Lumps.times(working, "days", expressRequest ? days : 0, "amount", each);
    }

    /// Calendar days late, asked for or not.
    public static long days(LocalDate fixedDate, LocalDate activated) {
        return DayCounting.daysLate(fixedDate, activated);
    }
}
