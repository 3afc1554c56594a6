package be.ligneclaire.core.rating;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.tariff.Zone;
import be.ligneclaire.core.terms.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an event is charged as. The word is the message key of the charge's line; the code stands in
/// the database and never changes its meaning.
public enum UsageTariff {
    /// Emergency numbers, 116xxx, 0800: no charge, no counter, never itemised
    /// (`numbers.emergency-calls`).
    FREE(0, "free", UsageKind.VOICE),
    /// Calls and SMS received in Belgium and the EEA: no charge.
    RECEIVED(1, "received", UsageKind.VOICE),
    /// Data on a fixed Internet line: no charge.
    INTERNET(2, "internet", UsageKind.DATA),
    VOICE_NATIONAL(10, "voice-national", UsageKind.VOICE, RuleId.CHARGING_CALL_EEA),
    VOICE_SPECIAL(11, "voice-special", UsageKind.VOICE, RuleId.CHARGING_CALL_EEA),
    VOICE_ZONE_1(12, "voice-zone-1", UsageKind.VOICE, RuleId.CHARGING_CALL_EEA),
    VOICE_ZONE_2(13, "voice-zone-2", UsageKind.VOICE, RuleId.CHARGING_CALL_EEA),
    VOICE_ZONE_3(14, "voice-zone-3", UsageKind.VOICE, RuleId.CHARGING_CALL_EEA),
    SMS_NATIONAL(20, "sms-national", UsageKind.SMS, RuleId.USAGE_INCLUSIONS_BELGIUM),
    SMS_ZONE_1(22, "sms-zone-1", UsageKind.SMS, RuleId.USAGE_INCLUSIONS_BELGIUM),
    SMS_ZONE_2(23, "sms-zone-2", UsageKind.SMS, RuleId.USAGE_INCLUSIONS_BELGIUM),
    SMS_ZONE_3(24, "sms-zone-3", UsageKind.SMS, RuleId.USAGE_INCLUSIONS_BELGIUM),
    /// Beyond the SMS and minutes of normal use (`charging.normal-use-excess`, fr).
    SMS_EXCESS(28, "sms-excess", UsageKind.SMS, RuleId.CHARGING_NORMAL_USE_EXCESS),
    VOICE_EXCESS(18, "voice-excess", UsageKind.VOICE, RuleId.CHARGING_NORMAL_USE_EXCESS),
    /// Data beyond the bundle, in Belgium.
    DATA_EXCESS(30, "data-excess", UsageKind.DATA, RuleId.CHARGING_DATA_EXCESS),
    /// Data beyond the bundle in the EEA, which counts to the ladder of roaming data.
    DATA_EXCESS_EEA(31, "data-excess-eea", UsageKind.DATA, RuleId.CHARGING_DATA_EXCESS),
    FIXED_NATIONAL(40, "fixed-voice-national", UsageKind.FIXED_VOICE),
    FIXED_SPECIAL(41, "fixed-voice-special", UsageKind.FIXED_VOICE, RuleId.CHARGING_FIXED_CALL_INCREMENT),
    FIXED_ZONE_1(42, "fixed-voice-zone-1", UsageKind.FIXED_VOICE, RuleId.CHARGING_FIXED_CALL_INCREMENT),
    FIXED_ZONE_2(43, "fixed-voice-zone-2", UsageKind.FIXED_VOICE, RuleId.CHARGING_FIXED_CALL_INCREMENT),
    FIXED_ZONE_3(44, "fixed-voice-zone-3", UsageKind.FIXED_VOICE, RuleId.CHARGING_FIXED_CALL_INCREMENT),
    /// National fixed calls beyond the 3000 minutes.
    FIXED_EXCESS(45, "fixed-voice-excess", UsageKind.FIXED_VOICE, RuleId.CHARGING_FIXED_EXCESS),
    MMS_NATIONAL(60, "mms-national", UsageKind.MMS, RuleId.USAGE_INCLUSIONS_BELGIUM),
    MMS_ZONE_1(62, "mms-zone-1", UsageKind.MMS, RuleId.USAGE_INCLUSIONS_BELGIUM),
    MMS_ZONE_2(63, "mms-zone-2", UsageKind.MMS, RuleId.USAGE_INCLUSIONS_BELGIUM),
    MMS_ZONE_3(64, "mms-zone-3", UsageKind.MMS, RuleId.USAGE_INCLUSIONS_BELGIUM),
    /// Outside the EEA, by the zone visited; the last of each four is ships, aircraft and satellites.
    ROAMING_OUT_2(72, "roaming-out-zone-2", UsageKind.VOICE, RuleId.CHARGING_CALL_OUTSIDE_EEA),
    ROAMING_OUT_3(73, "roaming-out-zone-3", UsageKind.VOICE, RuleId.CHARGING_CALL_OUTSIDE_EEA),
    ROAMING_OUT_N(74, "roaming-out-non-terrestrial", UsageKind.VOICE, RuleId.CHARGING_CALL_OUTSIDE_EEA),
    ROAMING_IN_2(75, "roaming-in-zone-2", UsageKind.VOICE, RuleId.CHARGING_CALL_OUTSIDE_EEA),
    ROAMING_IN_3(76, "roaming-in-zone-3", UsageKind.VOICE, RuleId.CHARGING_CALL_OUTSIDE_EEA),
    ROAMING_IN_N(77, "roaming-in-non-terrestrial", UsageKind.VOICE, RuleId.CHARGING_CALL_OUTSIDE_EEA),
    ROAMING_SMS_2(78, "roaming-sms-zone-2", UsageKind.SMS, RuleId.CHARGING_OUTSIDE_EEA),
    ROAMING_SMS_3(79, "roaming-sms-zone-3", UsageKind.SMS, RuleId.CHARGING_OUTSIDE_EEA),
    ROAMING_SMS_N(80, "roaming-sms-non-terrestrial", UsageKind.SMS, RuleId.CHARGING_OUTSIDE_EEA),
    ROAMING_MMS_2(81, "roaming-mms-zone-2", UsageKind.MMS, RuleId.CHARGING_OUTSIDE_EEA),
    ROAMING_MMS_3(82, "roaming-mms-zone-3", UsageKind.MMS, RuleId.CHARGING_OUTSIDE_EEA),
    ROAMING_MMS_N(83, "roaming-mms-non-terrestrial", UsageKind.MMS, RuleId.CHARGING_OUTSIDE_EEA),
    ROAMING_DATA_2(84, "roaming-data-zone-2", UsageKind.DATA, RuleId.CHARGING_OUTSIDE_EEA),
    ROAMING_DATA_3(85, "roaming-data-zone-3", UsageKind.DATA, RuleId.CHARGING_OUTSIDE_EEA),
    ROAMING_DATA_N(86, "roaming-data-non-terrestrial", UsageKind.DATA, RuleId.CHARGING_OUTSIDE_EEA),
    /// 0900, premium SMS, content: the price that the third party states, no VAT of ours
    /// (`billing.third-party-services`).
    THIRD_PARTY(90, "third-party", UsageKind.SMS, RuleId.CHARGING_SPECIAL_NUMBERS);

    private final int code;
    private final String word;
    private final UsageKind kind;
    private final Optional<RuleId> rule;

    UsageTariff(int code, String word, UsageKind kind) {
        this(code, word, kind, Optional.empty());
    }

    UsageTariff(int code, String word, UsageKind kind, RuleId rule) {
        this(code, word, kind, Optional.of(rule));
    }

    UsageTariff(int code, String word, UsageKind kind, Optional<RuleId> rule) {
        this.code = code;
        this.word = word;
        this.kind = kind;
        this.rule = rule;
    }

    /// What the database holds.
    public int code() {
        return code;
    }

    /// `voice-zone-1`.
    public String word() {
        return word;
    }

    /// What a charge of it counts: `second`, `minute`, `message`, `kilobyte` or `service`.
    public String unit() {
        return switch (this) {
            case ROAMING_OUT_2, ROAMING_OUT_3, ROAMING_OUT_N, ROAMING_IN_2, ROAMING_IN_3, ROAMING_IN_N -> "minute";
            case THIRD_PARTY -> "service";
            default -> kind.unit();
        };
    }

    /// Whether its price is per minute and its quantity in seconds.
    boolean isPerSecond() {
        return (kind == UsageKind.VOICE || kind == UsageKind.FIXED_VOICE) && (code < 72 || code > 77);
    }

    /// The kind of line on the bill: a third party's services stand apart, without VAT.
    public LineKind lineKind() {
        return this == THIRD_PARTY ? LineKind.THIRD_PARTY : LineKind.USAGE;
    }

    /// Whether it counts to the ladder of roaming data instead of the cap.
    public boolean isRoamingData() {
        return switch (this) {
            case DATA_EXCESS_EEA, ROAMING_DATA_2, ROAMING_DATA_3, ROAMING_DATA_N -> true;
            default -> false;
        };
    }

    /// The rule that a charge of this tariff cites; none where nothing is ever charged.
    public Optional<RuleId> rule() {
        return rule;
    }

    /// Every tariff of which a charge can arise.
    public static List<UsageTariff> charged() {
        return Stream.of(values()).filter(tariff -> tariff.rule.isPresent()).toList();
    }

    private static final UsageTariff[] BY_CODE = byCode();

    private static UsageTariff[] byCode() {
        var all = new UsageTariff[128];
        java.util.Arrays.fill(all, FREE);
        for (var tariff : values()) {
            all[tariff.code] = tariff;
        }
        return all;
    }

    /// @throws IllegalArgumentException for a code that is none of them
    public static UsageTariff of(int code) {
        if (code < 0 || code >= BY_CODE.length || BY_CODE[code].code != code) {
            throw new IllegalArgumentException("No tariff has the code " + code);
        }
        return BY_CODE[code];
    }

    static UsageTariff voice(Zone zone) {
        return switch (zone) {
            case NATIONAL -> VOICE_NATIONAL;
            case ZONE_1 -> VOICE_ZONE_1;
            case ZONE_2 -> VOICE_ZONE_2;
            case ZONE_3, NON_TERRESTRIAL -> VOICE_ZONE_3;
        };
    }

    static UsageTariff sms(Zone zone) {
        return switch (zone) {
            case NATIONAL -> SMS_NATIONAL;
            case ZONE_1 -> SMS_ZONE_1;
            case ZONE_2 -> SMS_ZONE_2;
            case ZONE_3, NON_TERRESTRIAL -> SMS_ZONE_3;
        };
    }

    static UsageTariff fixed(Zone zone) {
        return switch (zone) {
            case NATIONAL -> FIXED_NATIONAL;
            case ZONE_1 -> FIXED_ZONE_1;
            case ZONE_2 -> FIXED_ZONE_2;
            case ZONE_3, NON_TERRESTRIAL -> FIXED_ZONE_3;
        };
    }

    static UsageTariff mms(Zone zone) {
        return switch (zone) {
            case NATIONAL -> MMS_NATIONAL;
            case ZONE_1 -> MMS_ZONE_1;
            case ZONE_2 -> MMS_ZONE_2;
            case ZONE_3, NON_TERRESTRIAL -> MMS_ZONE_3;
        };
    }

    static UsageTariff roamingOut(Zone visited) {
        return outsideEea(visited, ROAMING_OUT_2, ROAMING_OUT_3, ROAMING_OUT_N);
    }

    static UsageTariff roamingIn(Zone visited) {
        return outsideEea(visited, ROAMING_IN_2, ROAMING_IN_3, ROAMING_IN_N);
    }

    static UsageTariff roamingSms(Zone visited) {
        return outsideEea(visited, ROAMING_SMS_2, ROAMING_SMS_3, ROAMING_SMS_N);
    }

    static UsageTariff roamingMms(Zone visited) {
        return outsideEea(visited, ROAMING_MMS_2, ROAMING_MMS_3, ROAMING_MMS_N);
    }

    static UsageTariff roamingData(Zone visited) {
        return outsideEea(visited, ROAMING_DATA_2, ROAMING_DATA_3, ROAMING_DATA_N);
    }

    private static UsageTariff outsideEea(Zone visited, UsageTariff two, UsageTariff three, UsageTariff ships) {
        return switch (visited) {
            case ZONE_2 -> two;
            case ZONE_3 -> three;
            case NON_TERRESTRIAL -> ships;
            case NATIONAL, ZONE_1 -> throw new IllegalArgumentException(visited + " is not outside the EEA");
        };
    }
}
