package be.ligneclaire.platform.billing;

import java.util.Optional;
import java.util.regex.Pattern;

/// The Belgian structured communication of a payment: twelve digits, printed `+++090/9337/55493+++`.
///
/// Its check digits are a rule of their own, [be.ligneclaire.core.rules.invoicing.StructuredCommunication].
/// Ours are made from the number of the invoice, so that one follows from the other: the two digits of the
/// year and the eight of the number; a credit note's year is written with 50 added (`C2026-00000001` is
/// `76` `00000001`).
///
/// @param digits twelve digits whose check digits hold
public record StructuredCommunication(String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9]{12}");
    private static final Pattern DECORATION = Pattern.compile("[+*/\\s]");
    private static final Pattern NUMBER = Pattern.compile("(C?)20([0-4][0-9])-([0-9]{8})");
    private static final int CREDIT_NOTES = 50;

    public StructuredCommunication {
        if (!FORM.matcher(digits).matches() || !holds(digits)) {
            throw new IllegalArgumentException("Not a structured communication: " + digits);
        }
    }

    /// With check digits for ten digits of one's own.
    ///
    /// @param base 1 to 9,999,999,999
    public static StructuredCommunication of(long base) {
        if (base < 1 || base > 9_999_999_999L) {
            throw new IllegalArgumentException("A structured communication has ten digits of its own, got " + base);
        }
        return new StructuredCommunication(be.ligneclaire.core.rules.invoicing.StructuredCommunication.digits(base));
    }

    /// Of an invoice or a credit note.
    ///
    /// @param number `2026-00000001` or `C2026-00000001`
    public static StructuredCommunication ofInvoice(String number) {
        var parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not the number of an invoice: " + number);
        }
        var year = Long.parseLong(parts.group(2)) + (parts.group(1).isEmpty() ? 0 : CREDIT_NOTES);
        return of(year * 100_000_000L + Long.parseLong(parts.group(3)));
    }

    /// What a payer wrote, with or without `+`, `*`, `/` and spaces; empty when it is not twelve digits
    /// that hold.
    public static Optional<StructuredCommunication> parse(String text) {
        var digits = DECORATION.matcher(text).replaceAll("");
        return FORM.matcher(digits).matches() && holds(digits)
                ? Optional.of(new StructuredCommunication(digits))
                : Optional.empty();
    }

    /// The number of the invoice that it belongs to, whether or not there is one.
    public String invoiceNumber() {
        var year = Integer.parseInt(digits.substring(0, 2));
        var series = year >= CREDIT_NOTES ? "C20%02d-".formatted(year - CREDIT_NOTES) : "20%02d-".formatted(year);
        return series + digits.substring(2, 10);
    }

    /// `+++090/9337/55493+++`.
    public String printed() {
        return be.ligneclaire.core.rules.invoicing.StructuredCommunication.of(base(digits));
    }

    private static boolean holds(String digits) {
        return digits.equals(be.ligneclaire.core.rules.invoicing.StructuredCommunication.digits(base(digits)));
    }

    private static long base(String digits) {
        return Long.parseLong(digits.substring(0, 10));
    }
}
