package be.ligneclaire.core.rating;

import be.ligneclaire.core.terms.RuleId;
import java.util.Optional;

/// A message that an event causes (`notifications.alert-order`).
///
/// @param level in 10⁻¹⁰ euro, for a level in euro; a percentage for [Kind#EARLY]; else 0
/// @param total in 10⁻¹⁰ euro with the event, of the charges that the level counts; else 0
/// @param allowance which allowance, for the two kinds that concern one: `data`, `calls`, `sms`,
/// `zone-calls`, `fixed-calls`; else empty
public record Alert(Kind kind, long level, long total, String allowance) {

    /// The kinds; the word is the event of `notifications.catalogue`, where listed there.
    public enum Kind {
        BUNDLE_EXCEEDED("bundle-exceeded", RuleId.USAGE_OVERAGE_ALERT),
        EARLY("allowance-nearly-used", RuleId.USAGE_OVERAGE_ALERT),
        /// The regulator's alert of 50, 75 or 100 euro: beside the terms, so without a clause of theirs.
        OUTSIDE_BUNDLE("outside-bundle-alert"),
        CAP_REACHED("cap-reached", RuleId.USAGE_CAP_DEFAULT),
        HUNDRED_EURO("100-euro-reached", RuleId.USAGE_THRESHOLD_100),
        ROAMING_WARNING("roaming-data-48-40", RuleId.ROAMING_DATA_CAP_WARNING),
        ROAMING_FIRST("roaming-data-60-50", RuleId.ROAMING_DATA_CAP_FIRST),
        ROAMING_SECOND("roaming-data-above-121", RuleId.ROAMING_DATA_CAP_SECOND),
        ROAMING_FURTHER("each-further-60-50", RuleId.ROAMING_DATA_CAP_FURTHER);

        private final String word;
        private final Optional<RuleId> rule;

        Kind(String word) {
            this.word = word;
            this.rule = Optional.empty();
        }

        Kind(String word, RuleId rule) {
            this.word = word;
            this.rule = Optional.of(rule);
        }

        /// `cap-reached`.
        public String word() {
            return word;
        }

        /// The rule that requires it.
        public Optional<RuleId> rule() {
            return rule;
        }

        /// Whether use is blocked with it.
        public boolean blocks() {
            return this == CAP_REACHED || this == ROAMING_FIRST || this == ROAMING_SECOND;
        }
    }
}
