package be.ligneclaire.platform.fulfilment.card;

/// The check digit of card numbers (ISO/IEC 7812-1, annex B): from the right every second digit counts
/// double, the digits of what results are added, and the check digit fills up to a multiple of ten.
final class Luhn {

    private Luhn() {}

    /// `893203000000000001` becomes `8932030000000000018`.
    static String withCheckDigit(String digits) {
        return digits + (10 - sum(digits, true) % 10) % 10;
    }

    /// Whether the last digit is the right one.
    static boolean holds(String digits) {
        return sum(digits, false) % 10 == 0;
    }

    private static int sum(String digits, boolean lastCountsDouble) {
        var sum = 0;
        var twice = lastCountsDouble;
        for (var place = digits.length() - 1; place >= 0; place--) {
            var value = Character.digit(digits.charAt(place), 10) * (twice ? 2 : 1);
            sum += value / 10 + value % 10;
            twice = !twice;
        }
        return sum;
    }
}
