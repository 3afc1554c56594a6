package be.ligneclaire.platform.portal.page;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who the operator is, as pages say it. The defaults are the demo operator's.
///
/// @param iban the account that customers pay to, in fours
/// @param phone for emergencies and questions, as printed
/// @param email for questions
@ConfigurationProperties("ligneclaire.operator")
public record Operator(
        @DefaultValue("Ligne Claire Telecom") String name,
        @DefaultValue("BE68 5390 0754 7034") String iban,
        @DefaultValue("0800 00 000") String phone,
        @DefaultValue("hello@ligneclaire.example") String email) {

    /// A telephone number is never broken over two lines.
    public Operator {
        phone = phone.replace(' ', '\u00a0');
    }
}
