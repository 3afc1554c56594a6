package be.ligneclaire.register.eval;

import be.ligneclaire.register.words.Words;
import java.util.List;

/// The reading of a rule in an edition, as explanations and `rule show` give it.
public final class Reading {

    private Reading() {}

    /// The register's reading; where the edition is silent (its clauses are another's, in brackets), it
    /// says so.
    public static String of(Words words, String rule, List<String> clauses) {
        var reading = words.reading(rule).or(() -> words.title(rule)).orElse(rule);
        var first = clauses.getFirst();
        return first.startsWith("(")
                ? reading + " " + words.sentence("silent", first.substring(1, first.indexOf(')')))
                : reading;
    }
}
