package be.ligneclaire.core.ids;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// An identifier that may leave the house (addresses, exports, the API): 16 random bytes as 32 hexadecimal
/// digits. Keys, numbers and counters stay inside.
public record PublicId(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public PublicId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A public id has 32 hexadecimal digits");
        }
    }

    /// A new one.
    public static PublicId random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new PublicId(HexFormat.of().formatHex(bytes));
    }

    /// What an address holds; empty when it cannot be one of ours.
    public static Optional<PublicId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PublicId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
