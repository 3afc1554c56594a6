package be.ligneclaire.platform.payments.bank;

import be.ligneclaire.platform.customer.EnterpriseNumber;
import fr.marcwrobel.jbanking.checkdigit.IbanCheckDigit;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who collects by SEPA direct debit, of Belgian companies: `BE78ZZZ0999999922`.
///
/// `BE`, two check digits, a business code of three characters (`ZZZ` when there is none) and the
/// enterprise number. The check digits are 98 less the enterprise number followed by `BE00` modulo 97: the
/// business code takes no part, so one company may have several (European Payments Council, EPC262-08).
///
/// @param value capitals and digits without spaces
public record CreditorIdentifier(String value) {

    /// The business code of a company that has no other.
    public static final String NO_BUSINESS = "ZZZ";

    private static final Pattern FORM = Pattern.compile("BE[0-9]{2}[0-9A-Z]{3}[0-9]{10}");
    private static final Pattern SPACE = Pattern.compile("\\s");

    public CreditorIdentifier {
        if (!holds(value)) {
            throw new IllegalArgumentException("Not a Belgian creditor identifier: " + value);
        }
    }

    /// With its check digits.
    ///
    /// @param businessCode three capitals or digits, see [#NO_BUSINESS]
    public static CreditorIdentifier of(EnterpriseNumber company, String businessCode) {
        return new CreditorIdentifier("BE" + check(company.digits()) + businessCode + company.digits());
    }

    /// What somebody wrote, with or without spaces, in capitals or not; empty when it does not hold.
    public static Optional<CreditorIdentifier> parse(String text) {
        return Optional.of(Capitals.of(SPACE.matcher(text).replaceAll("")))
                .filter(CreditorIdentifier::holds)
                .map(CreditorIdentifier::new);
    }

    /// Three characters.
    public String businessCode() {
        return value.substring(4, 7);
    }

    /// The company that collects.
    public EnterpriseNumber company() {
        return new EnterpriseNumber(value.substring(7));
    }

    private static boolean holds(String value) {
        return FORM.matcher(value).matches()
                && EnterpriseNumber.parse(value.substring(7)).isPresent()
                && value.substring(2, 4).equals(check(value.substring(7)));
    }

    private static String check(String company) {
        return IbanCheckDigit.INSTANCE.calculate("BE00" + company);
    }
}
