package be.ligneclaire.core.rating;

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
    /// Data beyond the bundle, in Belgium and the EEA.
    DATA_EXCESS(30, "data-excess", UsageKind.DATA, RuleId.CHARGING_DATA_EXCESS),
    FIXED_NATIONAL(40, "fixed-voice-national", UsageKind.FIXED_VOICE),
    FIXED_SPECIAL(41, "fixed-voice-special", UsageKind.FIXED_VOICE, RuleId.CHARGING_FIXED_CALL_INCREMENT),
    FIXED_ZONE_1(42, "fixed-voice-zone-1", UsageKind.FIXED_VOICE, RuleId.CHARGING_FIXED_CALL_INCREMENT),
    FIXED_ZONE_2(43, "fixed-voice-zone-2", UsageKind.FIXED_VOICE, RuleId.CHARGING_FIXED_CALL_INCREMENT),
    FIXED_ZONE_3(44, "fixed-voice-zone-3", UsageKind.FIXED_VOICE, RuleId.CHARGING_FIXED_CALL_INCREMENT);

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

    /// `second`, `message` or `kilobyte`.
    public String unit() {
        return kind.unit();
    }

    /// The rule that a charge of this tariff cites; none where nothing is ever charged.
    public Optional<RuleId> rule() {
        return rule;
    }

    /// Every tariff of which a charge can arise.
    public static List<UsageTariff> charged() {
        return Stream.of(values()).filter(tariff -> tariff.rule.isPresent()).toList();
    }

    /// @throws IllegalArgumentException for a code that is none of them
    public static UsageTariff of(int code) {
        for (var tariff : values()) {
            if (tariff.code == code) {
                return tariff;
            }
        }
        throw new IllegalArgumentException("No tariff has the code " + code);
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
}
