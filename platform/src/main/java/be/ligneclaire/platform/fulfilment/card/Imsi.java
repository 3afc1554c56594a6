package be.ligneclaire.platform.fulfilment.card;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a subscriber in mobile networks (ITU-T E.212): 15 digits, of which three are the country
/// (`206` is Belgium) and, in Belgium, two the network. It has no check digit.
///
/// @param value 15 digits
public record Imsi(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{15}");
    private static final String BELGIUM = "206";

    public Imsi {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the number of a subscriber: " + value);
        }
    }

    /// Empty when it is not 15 digits.
    public static Optional<Imsi> parse(String text) {
        return Optional.of(text.strip())
                .filter(digits -> FORM.matcher(digits).matches())
                .map(Imsi::new);
    }

    /// Three digits, `206`.
    public String country() {
        return value.substring(0, 3);
    }

    /// The two digits of a Belgian network; elsewhere it may have three, so it is not told.
    public Optional<String> belgianNetwork() {
        return Optional.of(value.substring(3, 5)).filter(_ -> country().equals(BELGIUM));
    }
}
