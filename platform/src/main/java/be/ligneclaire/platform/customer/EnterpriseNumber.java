package be.ligneclaire.platform.customer;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a company in the Belgian Crossroads Bank for Enterprises.
///
/// Ten digits that begin with 0 or 1; the last two are 97 less the rest of the first eight divided by 97.
/// Source: the numbering of the Crossroads Bank (KBO/BCE).
///
/// @param digits ten digits whose check digits hold
public record EnterpriseNumber(String digits) {

    private static final Pattern FORM = Pattern.compile("[01][0-9]{9}");
    private static final Pattern COUNTRY = Pattern.compile("^(?i:BE)");
    private static final Pattern DECORATION = Pattern.compile("[.\\s]");

    public EnterpriseNumber {
        if (!hasForm(digits) || !holds(digits)) {
            throw new IllegalArgumentException("Not an enterprise number: " + digits);
        }
    }

    /// What somebody wrote, with or without `BE`, dots and spaces; empty when it is not a number that
    /// holds.
    public static Optional<EnterpriseNumber> parse(String text) {
        return Optional.of(bare(text))
                .filter(digits -> hasForm(digits) && holds(digits))
                .map(EnterpriseNumber::new);
    }

    /// Without `BE`, dots and spaces.
    public static String bare(String text) {
        return DECORATION
                .matcher(COUNTRY.matcher(text.strip()).replaceFirst(""))
                .replaceAll("");
    }

    /// Whether these are ten digits that begin with 0 or 1, whatever their check digits.
    public static boolean hasForm(String digits) {
        return FORM.matcher(digits).matches();
    }

    /// `BE0999999922`.
    public String vatNumber() {
        return "BE" + digits;
    }

    /// `0999.999.922`.
    public String printed() {
        return digits.substring(0, 4) + "." + digits.substring(4, 7) + "." + digits.substring(7);
    }

    private static boolean holds(String digits) {
        return Integer.parseInt(digits.substring(8)) == 97 - Integer.parseInt(digits.substring(0, 8)) % 97;
    }
}
