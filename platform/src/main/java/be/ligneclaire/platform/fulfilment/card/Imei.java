package be.ligneclaire.platform.fulfilment.card;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a device (3GPP TS 23.003): 14 digits and a check digit by [Luhn].
///
/// @param value 15 digits
public record Imei(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{15}");
    private static final Pattern DECORATION = Pattern.compile("[\\s/-]");

    public Imei {
        if (!holds(value)) {
            throw new IllegalArgumentException("Not the number of a device: " + value);
        }
    }

    /// With its check digit.
    ///
    /// @param digits 14 digits
    public static Imei of(String digits) {
        return new Imei(Luhn.withCheckDigit(digits));
    }

    /// What a device shows, with or without spaces, hyphens and strokes; empty when it does not hold.
    public static Optional<Imei> parse(String text) {
        return Optional.of(DECORATION.matcher(text).replaceAll(""))
                .filter(Imei::holds)
                .map(Imei::new);
    }

    private static boolean holds(String value) {
        return FORM.matcher(value).matches() && Luhn.holds(value);
    }
}
