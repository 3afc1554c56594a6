package be.ligneclaire.platform.fulfilment.card;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a SIM or eSIM card (ITU-T E.118).
///
/// `89`, the country (`32` is Belgium), the issuer, the card, and a check digit by [Luhn]: 19 digits. There
/// are numbers of 20 digits too, and some systems fill 19 up with an `F`, which is no part of the number.
///
/// @param value 19 or 20 digits
public record Iccid(String value) {

    private static final Pattern FORM = Pattern.compile("89[0-9]{17,18}");
    private static final Pattern FILLED = Pattern.compile("[0-9]{19}[Ff]");
    private static final Pattern DECORATION = Pattern.compile("[\\s-]");

    public Iccid {
        if (!holds(value)) {
            throw new IllegalArgumentException("Not the number of a card: " + value);
        }
    }

    /// With its check digit.
    ///
    /// @param digits 18 digits that begin with `89`
    public static Iccid of(String digits) {
        return new Iccid(Luhn.withCheckDigit(digits));
    }

    /// What stands on a card, with or without spaces, hyphens and filler; empty when it does not hold.
    public static Optional<Iccid> parse(String text) {
        var bare = DECORATION.matcher(text).replaceAll("");
        return Optional.of(FILLED.matcher(bare).matches() ? bare.substring(0, 19) : bare)
                .filter(Iccid::holds)
                .map(Iccid::new);
    }

    /// Whether a Belgian operator issued it.
    public boolean belgian() {
        return value.startsWith("8932");
    }

    private static boolean holds(String value) {
        return FORM.matcher(value).matches() && Luhn.holds(value);
    }
}
