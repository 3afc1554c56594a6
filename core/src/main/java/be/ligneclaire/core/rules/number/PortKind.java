package be.ligneclaire.core.rules.number;

import static be.ligneclaire.core.terms.RuleId.NUMBERS_PORT_SIMPLE_COMPLEX;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Whether a porting is simple or complex, which decides the amount per day.
///
/// Source: the terms use the words and define them nowhere. Reading: simple is one number of a single line;
/// several numbers, a range, or an installation with several lines is complex. Stored with the request.
@Implements(NUMBERS_PORT_SIMPLE_COMPLEX)
public final class PortKind {

    private PortKind() {}

    /// Whether it is complex.
    public static Finding<Boolean> complex(Edition edition, long numbers, boolean range, boolean severalLines) {
        var complex = numbers > 1 || range || severalLines;
        return Working.of(NUMBERS_PORT_SIMPLE_COMPLEX, edition)
                .count("numbers", numbers, "numbers")
                .flag("range", range)
                .flag("several_lines", severalLines)
                .found(complex, complex ? "complex" : "simple");
    }
}
