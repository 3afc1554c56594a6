package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_EN;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Normal use of mobile telephony, edition en: no numeric limits.
///
/// Source: en ST 3.6, 3.7 ask for normal and responsible use only. The limits of the other editions never
/// apply; what is left is the review at three times the average (`usage.three-times-average`).
@Implements(USAGE_NORMAL_MOBILE_EN)
public final class NormalMobileEn {

    private NormalMobileEn() {}

    /// Whether so many SMS are blocked or charged as excess: never.
    public static Finding<Boolean> limited(Edition edition, long smsThisMonth) {
        return Working.of(USAGE_NORMAL_MOBILE_EN, edition)
                .count("sms_this_month", smsThisMonth, "SMS")
                .found(false, "–");
    }
}
