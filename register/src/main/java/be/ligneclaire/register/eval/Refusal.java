package be.ligneclaire.register.eval;

import java.util.List;

/// An evaluation that cannot be made: code, the offending key and why, as a word of the texts.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Code code;
    private final String field;
    private final String reason;
    private final transient List<String> arguments;

    /// What an error answer is about (`contracts.md` §2).
    public enum Code {
        UNKNOWN_RULE("unknown-rule"),
        UNKNOWN_EDITION("unknown-edition"),
        NOT_IN_EDITION("not-in-edition"),
        INVALID_INPUT("invalid-input"),
        MALFORMED_JSON("malformed-json");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        /// `invalid-input`.
        public String word() {
            return word;
        }
    }

    /// @param reason key of the sentence, `missing` for `error.missing`
    public Refusal(Code code, String field, String reason, String... arguments) {
        super(code.word() + " " + field, null, false, false);
        this.code = code;
        this.field = field;
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    static Refusal invalid(String field, String reason, String... arguments) {
        return new Refusal(Code.INVALID_INPUT, field, reason, arguments);
    }

    /// What kind of error.
    public Code code() {
        return code;
    }

    /// The key that is wrong.
    public String field() {
        return field;
    }

    /// The key of the sentence.
    public String reason() {
        return reason;
    }

    /// What the sentence names besides the field.
    public List<String> arguments() {
        return arguments;
    }
}
