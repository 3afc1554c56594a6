package be.ligneclaire.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who the operator is, as pages and documents say it. The defaults are the demo operator's.
///
/// @param iban the account that customers pay to, in fours
/// @param street and number of the registered office
/// @param town with its postcode
/// @param vatNumber as an invoice prints it
/// @param register of legal persons
/// @param phone for emergencies and questions, as printed
/// @param email for questions
@ConfigurationProperties("ligneclaire.operator")
public record Operator(
        @DefaultValue("Ligne Claire Telecom") String name,
        @DefaultValue("BE68 5390 0754 7034") String iban,
        @DefaultValue("Klare Lijnstraat 1") String street,
        @DefaultValue("1000 Brussel") String town,
        @DefaultValue("BE 0999.999.922") String vatNumber,
        @DefaultValue("RPR/RPM Brussel") String register,
        @DefaultValue("0800 00 000") String phone,
        @DefaultValue("hello@ligneclaire.example") String email) {

    /// A telephone number is never broken over two lines.
    public Operator {
        phone = phone.replace(' ', '\u00a0');
    }
}
