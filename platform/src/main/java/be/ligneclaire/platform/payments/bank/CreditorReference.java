package be.ligneclaire.platform.payments.bank;

import be.ligneclaire.platform.billing.StructuredCommunication;
import fr.marcwrobel.jbanking.checkdigit.IbanCheckDigit;
import java.util.Optional;
import java.util.regex.Pattern;

/// A payment's reference outside Belgium, `RF48 0909 3375 5493` (ISO 11649).
///
/// `RF`, two check digits and 1 to 21 characters 0-9 and A-Z. The check digits are 98 less the reference
/// followed by `RF00` modulo 97, with A = 10 … Z = 35. Ours are made from the twelve digits of the
/// structured communication, so that both name the same invoice.
///
/// @param value capitals and digits without spaces
public record CreditorReference(String value) {

    private static final Pattern FORM = Pattern.compile("RF[0-9]{2}[0-9A-Z]{1,21}");
    private static final Pattern OWN = Pattern.compile("[0-9A-Z]{1,21}");
    private static final Pattern SPACE = Pattern.compile("\\s");

    public CreditorReference {
        if (!holds(value)) {
            throw new IllegalArgumentException("Not a creditor reference: " + value);
        }
    }

    /// With check digits for a reference of one's own.
    ///
    /// @param own 1 to 21 capitals and digits
    public static CreditorReference of(String own) {
        if (!OWN.matcher(own).matches()) {
            throw new IllegalArgumentException("A reference has 1 to 21 capitals and digits, got " + own);
        }
        return new CreditorReference("RF" + check(own) + own);
    }

    /// For the same payment as a structured communication.
    public static CreditorReference of(StructuredCommunication communication) {
        return of(communication.digits());
    }

    /// What a payer wrote, with or without spaces, in capitals or not; empty when it does not hold.
    public static Optional<CreditorReference> parse(String text) {
        return Optional.of(Capitals.of(SPACE.matcher(text).replaceAll("")))
                .filter(CreditorReference::holds)
                .map(CreditorReference::new);
    }

    /// What stands behind the check digits.
    public String own() {
        return value.substring(4);
    }

    /// The structured communication it was made from, if it was made from one.
    public Optional<StructuredCommunication> structuredCommunication() {
        return StructuredCommunication.parse(own());
    }

    /// `RF48 0909 3375 5493`.
    public String printed() {
        return Capitals.inFours(value);
    }

    private static boolean holds(String value) {
        return FORM.matcher(value).matches() && value.substring(2, 4).equals(check(value.substring(4)));
    }

    private static String check(String own) {
        return IbanCheckDigit.INSTANCE.calculate("RF00" + own);
    }
}
