package be.ligneclaire.platform.customer.person;

/// What a customer quotes: nine digits in order of registration and a check digit (Luhn), so that a slip of
/// one digit or two swapped neighbours is noticed.
final class CustomerNumber {

    private CustomerNumber() {}

    /// `100000001` becomes `1000000017`.
    static String of(long nineDigits) {
        return nineDigits + Integer.toString(check(Long.toString(nineDigits)));
    }

    private static int check(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (i % 2 == 0) {
                digit *= 2;
            }
            sum += digit > 9 ? digit - 9 : digit;
        }
        return (10 - sum % 10) % 10;
    }
}
