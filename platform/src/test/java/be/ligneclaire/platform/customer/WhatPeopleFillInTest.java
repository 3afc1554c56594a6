package be.ligneclaire.platform.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.customer.Customers.Address;
import be.ligneclaire.platform.customer.Customers.Kind;
import be.ligneclaire.platform.customer.Customers.NewCustomer;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class WhatPeopleFillInTest {

    private static final Actor WEB = new Actor("visitor", "visitor", "mydigi");

    @Autowired
    private Customers customers;

    @Autowired
    private BusinessTime time;

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            name           | ' '                 | must be filled in
            email          | lena                | 'lena' is not an e-mail address
            email          | lena@example        | 'lena@example' is not an e-mail address
            email          | a@b@example.be      | 'a@b@example.be' is not an e-mail address
            email          | le na@example.be    | 'le na@example.be' is not an e-mail address
            company_number | 0999999923          | the check digits of '0999999923' do not hold
            company_number | 2999999922          | '2999999922' is not ten digits that begin with 0 or 1
            company_number | 99999992            | '99999992' is not ten digits that begin with 0 or 1
            mobile         | hello               | 'hello' is not a telephone number
            mobile         | 02 555 12 12        | '02 555 12 12' is not a mobile number
            mobile         | 0470 12 34          | '0470 12 34' is not a mobile number
            birth_date     | 2999-12-31          | 2999-12-31 is in the future
            country        | XX                  | 'XX' is not a country code of two letters
            postcode       | 0999                | '0999' is not a postcode of BE
            postcode       | 10000               | '10000' is not a postcode of BE
            """, quoteCharacter = '"')
    void is_refused_with_a_sentence_that_names_the_field(String field, String value, String sentence) {
        var refusal = catchThrowableOfType(
                InvalidField.class, () -> customers.register(with(field, value.equals("' '") ? " " : value), WEB));

        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal).hasMessage(field + ": " + sentence);
    }

    @ParameterizedTest(name = "{0} = {1} is kept as {2}")
    @CsvSource(delimiter = '|', textBlock = """
            mobile         | 0470 12 34 56        | +32470123456
            mobile         | +32 450 00 00 01     | +32450000001
            mobile         | 0032 470/12.34.56    | +32470123456
            mobile         | +352 621 123 456     | +352621123456
            company_number | 0999.999.922         | 0999999922
            company_number | BE 0888 888 895      | 0888888895
            company_number | 1000000021           | 1000000021
            email          | ' Lena@Example.be'   | Lena@Example.be
            """)
    void is_kept_in_one_form(String field, String value, String kept) {
        var customer = customers.register(with(field, value), WEB);

        assertThat(
                        switch (field) {
                            case "mobile" -> customer.mobile().orElseThrow();
                            case "company_number" -> customer.companyNumber().orElseThrow();
                            case "email" -> customer.email();
                            default -> throw new IllegalArgumentException(field);
                        })
                .isEqualTo(kept);
    }

    @Test
    void a_child_born_today_has_a_birth_date() {
        var today = time.today();

        assertThat(customers.register(with("birth_date", today.toString()), WEB).birthDate())
                .contains(today);
    }

    @Test
    void a_business_without_an_enterprise_number_is_refused() {
        var company = new NewCustomer(
                Kind.BUSINESS,
                Language.NL,
                "Bakkerij",
                "bakkerij@example.be",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(catchThrowableOfType(InvalidField.class, () -> customers.register(company, WEB)))
                .hasMessage("company_number: a business has an enterprise number");
    }

    private static NewCustomer with(String field, String value) {
        var address = new Address(
                "Rue de la Loi",
                "16",
                Optional.of("b 3"),
                field.equals("postcode") ? value : "1000",
                "Bruxelles",
                field.equals("country") ? value : "BE");
        return new NewCustomer(
                Kind.CONSUMER,
                Language.FR,
                field.equals("name") ? value : "Lena Peeters",
                field.equals("email") ? value : "lena@example.be",
                Optional.of(value).filter(_ -> field.equals("mobile")),
                Optional.of(value).filter(_ -> field.equals("birth_date")).map(LocalDate::parse),
                Optional.of(value).filter(_ -> field.equals("company_number")),
                Optional.of(address));
    }
}
