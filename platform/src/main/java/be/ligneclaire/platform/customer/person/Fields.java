package be.ligneclaire.platform.customer.person;

import be.ligneclaire.platform.customer.Customers.Address;
import be.ligneclaire.platform.customer.EnterpriseNumber;
import be.ligneclaire.platform.customer.InvalidField;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What people fill in, in the one form in which it is kept; an [InvalidField] when that is not possible.
final class Fields {

    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>(),;:\"\\\\\\[\\]]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.)+\\p{L}{2,63}");
    private static final Pattern POSTCODE = Pattern.compile("[\\p{Alnum}][\\p{Alnum} -]{1,11}");
    private static final Pattern BELGIAN_POSTCODE = Pattern.compile("[1-9][0-9]{3}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Fields() {}

    /// Trimmed, not blank, no control characters, at most `longest` characters.
    static String text(String field, String given, int longest) {
        var text = given.strip();
        if (text.isEmpty()) {
            throw new InvalidField(field, "must be filled in");
        }
        if (text.length() > longest) {
            throw new InvalidField(field, "is longer than %d characters".formatted(longest));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidField(field, "has a line break or another control character");
        }
        return text;
    }

    /// Trimmed; one `@`, a host with a dot.
    static String email(String given) {
        var email = text("email", given, 254);
        if (!EMAIL.matcher(email).matches() || email.contains("..") || email.startsWith(".")) {
            throw new InvalidField("email", "'%s' is not an e-mail address".formatted(email));
        }
        return email;
    }

    /// Ten digits; `BE`, dots and spaces may be written, see [EnterpriseNumber].
    static String enterpriseNumber(String given) {
        if (!EnterpriseNumber.hasForm(EnterpriseNumber.bare(given))) {
            throw new InvalidField(
                    "company_number", "'%s' is not ten digits that begin with 0 or 1".formatted(given.strip()));
        }
        return EnterpriseNumber.parse(given)
                .map(EnterpriseNumber::digits)
                .orElseThrow(() -> new InvalidField(
                        "company_number", "the check digits of '%s' do not hold".formatted(given.strip())));
    }

    /// E.164; a number without country is Belgian.
    static String mobile(String given) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(given, "BE");
            var type = numbers.getNumberType(number);
            if (numbers.isValidNumber(number)
                    && (type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE)) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            throw new InvalidField("mobile", "'%s' is not a telephone number".formatted(given.strip()));
        }
        throw new InvalidField("mobile", "'%s' is not a mobile number".formatted(given.strip()));
    }

    /// Not after today.
    static LocalDate birthDate(LocalDate given, LocalDate today) {
        if (given.isAfter(today)) {
            throw new InvalidField("birth_date", given + " is in the future");
        }
        return given;
    }

    /// Each part trimmed and filled in, a country that exists, and in Belgium a postcode of four digits.
    static Address address(Address given) {
        var country = text("country", given.country(), 2).toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            throw new InvalidField("country", "'%s' is not a country code of two letters".formatted(given.country()));
        }
        var postcode = text("postcode", given.postcode(), 12);
        var form = country.equals("BE") ? BELGIAN_POSTCODE : POSTCODE;
        if (!form.matcher(postcode).matches()) {
            throw new InvalidField("postcode", "'%s' is not a postcode of %s".formatted(postcode, country));
        }
        return new Address(
                text("street", given.street(), 70),
                text("number", given.number(), 16),
                optional("box", given.box(), 16),
                postcode,
                text("town", given.town(), 35),
                country);
    }

    private static Optional<String> optional(String field, Optional<String> given, int longest) {
        return given.filter(text -> !text.isBlank()).map(text -> text(field, text, longest));
    }
}
