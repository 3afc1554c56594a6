package be.ligneclaire.core.tariff;

/// A territory as a small number, so that tables can be indexed by it: two capital letters, `AA` = 0 to
/// `ZZ` = 675.
public final class Territory {

    /// How many there can be.
    public static final int COUNT = 26 * 26;

    /// Where a prefix is in no country's plan, and where satellites are: in no price list by name.
    public static final int UNKNOWN = COUNT - 1;

    /// Home.
    public static final int BE = of('B', 'E');

    private Territory() {}

    /// @throws IllegalArgumentException unless `code` is two capital letters
    public static int of(String code) {
        if (code.length() != 2 || !isLetter(code.charAt(0)) || !isLetter(code.charAt(1))) {
            throw new IllegalArgumentException("A territory is two capital letters, got " + code);
        }
        return of(code.charAt(0), code.charAt(1));
    }

    /// The number of two capital letters, unchecked.
    public static int of(int first, int second) {
        return (first - 'A') * 26 + (second - 'A');
    }

    /// `BE`.
    public static String code(int territory) {
        return "" + (char) ('A' + territory / 26) + (char) ('A' + territory % 26);
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
