package be.ligneclaire.platform.payments.bank;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a bank account.
///
/// Length and form are those of its country and the check digits hold by ISO 7064 mod 97-10 (ISO 13616).
/// A Belgian account has a check of its own as well, which libraries leave out: of its twelve digits the
/// first ten modulo 97 (97 where that is 0) are the last two. So `BE41539007547035` does not exist.
///
/// @param value capitals and digits without spaces
public record Iban(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}");
    private static final Pattern SPACE = Pattern.compile("\\s");

    public Iban {
        if (!holds(value)) {
            throw new IllegalArgumentException("Not an account number: " + value);
        }
    }

    /// What somebody wrote, with or without spaces, in capitals or not; empty when one of the checks fails.
    public static Optional<Iban> parse(String text) {
        return Optional.of(Capitals.of(SPACE.matcher(text).replaceAll("")))
                .filter(Iban::holds)
                .map(Iban::new);
    }

    /// Two letters, `BE`.
    public String country() {
        return value.substring(0, 2);
    }

    /// `BE68 5390 0754 7034`.
    public String printed() {
        return Capitals.inFours(value);
    }

    private static boolean holds(String value) {
        return FORM.matcher(value).matches()
                && fr.marcwrobel.jbanking.iban.Iban.isValid(value)
                && (!value.startsWith("BE") || belgianCheckHolds(value.substring(4)));
    }

    private static boolean belgianCheckHolds(String digits) {
        var remainder = Long.parseLong(digits.substring(0, 10)) % 97;
        return Long.parseLong(digits.substring(10)) == (remainder == 0 ? 97 : remainder);
    }
}
