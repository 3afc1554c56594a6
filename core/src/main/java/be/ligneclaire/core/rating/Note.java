package be.ligneclaire.core.rating;

import be.ligneclaire.core.terms.RuleId;
import java.util.Optional;

/// Why an event, or a part of it, was charged differently from its tariff; the letter stands in the
/// database.
public enum Note {
    /// Nothing to say.
    NONE(' ', "none"),
    /// It began after the block of the cap, so it is not charged above it (`usage.not-real-time`).
    CAP('c', "cap", RuleId.USAGE_NOT_REAL_TIME),
    /// Roaming data beyond a blocking level (`roaming.data-cap.first`).
    ROAMING('r', "roaming", RuleId.ROAMING_DATA_CAP_FIRST),
    /// Beyond normal mobile use, blocked and not charged (`usage.normal-mobile-nl`).
    NORMAL_USE('n', "normal-use", RuleId.USAGE_NORMAL_MOBILE_NL),
    /// A premium service on a line that blocks them (`charging.special-numbers`).
    PREMIUM('p', "premium", RuleId.CHARGING_SPECIAL_NUMBERS);

    private final char letter;
    private final String word;
    private final Optional<RuleId> rule;

    Note(char letter, String word) {
        this(letter, word, Optional.empty());
    }

    Note(char letter, String word, RuleId rule) {
        this(letter, word, Optional.of(rule));
    }

    Note(char letter, String word, Optional<RuleId> rule) {
        this.letter = letter;
        this.word = word;
        this.rule = rule;
    }

    /// `c`; a blank for [#NONE].
    public char letter() {
        return letter;
    }

    /// `normal-use`.
    public String word() {
        return word;
    }

    /// The rule by which it was not charged.
    public Optional<RuleId> rule() {
        return rule;
    }

    /// @throws IllegalArgumentException for a letter that is none of them
    public static Note of(char letter) {
        for (var note : values()) {
            if (note.letter == letter) {
                return note;
            }
        }
        throw new IllegalArgumentException("No note has the letter " + letter);
    }
}
