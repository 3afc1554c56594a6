package be.ligneclaire.core.terms;

/// What a rule found when it is not an amount of money (a date, an answer, several figures), together with
/// how.
///
/// @param value the result
/// @param why the same computation's figures and formula
public record Finding<T>(T value, Explanation why) {

    /// The rule that decided.
    public RuleId rule() {
        return why.rule();
    }
}
