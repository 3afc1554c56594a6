package be.ligneclaire.core.rules;

import java.math.MathContext;
import java.math.RoundingMode;

/// How precise a division is before the one rounding at its end: enough digits that no half cent is decided
/// wrongly.
public final class Exact {

    /// Sixty-four digits, cut off: an exact half stays a half, and what lies below one never becomes one.
    public static final MathContext CONTEXT = new MathContext(64, RoundingMode.DOWN);

    private Exact() {}
}
