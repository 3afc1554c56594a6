package be.ligneclaire.core.rules.invoicing;

import static be.ligneclaire.core.terms.RuleId.PAYMENTS_METHODS;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// The reference of an invoice for a transfer.
///
/// ```
/// ten digits and two check digits: the ten modulo 97, 97 where the remainder is 0; +++ddd/dddd/ddddd+++
/// ```
///
/// Source: the payment clause asks for the invoice's reference; its form is the Belgian banks'.
///
/// Example: 0909337554 leaves 93: +++090/9337/55493+++.
@Implements(PAYMENTS_METHODS)
public final class StructuredCommunication {

    private static final long TEN_DIGITS = 10_000_000_000L;

    private StructuredCommunication() {}

    /// The twelve digits without decoration, as they are kept.
    ///
    /// @throws IllegalArgumentException for more than ten digits
    public static String digits(long base) {
        if (base < 0 || base >= TEN_DIGITS) {
            throw new IllegalArgumentException("Ten digits at most");
        }
        var remainder = base % 97;
        return "%010d%02d".formatted(base, remainder == 0 ? 97 : remainder);
    }

    /// The printed form.
    ///
    /// @throws IllegalArgumentException for more than ten digits
    public static String of(long base) {
        var digits = digits(base);
        return "+++" + digits.substring(0, 3) + "/" + digits.substring(3, 7) + "/" + digits.substring(7) + "+++";
    }

    /// The same with its explanation.
    public static Finding<String> find(Edition edition, long base) {
        var text = of(base);
        return Working.of(PAYMENTS_METHODS, edition)
                .count("base", base, "digits")
                .found(text, base + " mod 97 = " + base % 97 + " → " + text);
    }
}
