package be.ligneclaire.platform.payments.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.platform.billing.StructuredCommunication;
import be.ligneclaire.platform.customer.EnterpriseNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankNumbersTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "BE68539007547034, BE68 5390 0754 7034",
        "BE71096123456769, BE71 0961 2345 6769",
        "be68 5390 0754 7034, BE68 5390 0754 7034",
        "BE54000009700097, BE54 0000 0970 0097",
        "DE89370400440532013000, DE89 3704 0044 0532 0130 00",
    })
    void an_account_that_exists_is_read_and_printed_in_fours(String text, String printed) {
        var iban = Iban.parse(text).orElseThrow();
        assertThat(iban.printed()).isEqualTo(printed);
        assertThat(iban.country()).isEqualTo(printed.substring(0, 2));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "BE41539007547035, mod 97-10 holds but the Belgian check does not",
        "BE68539007547035, neither check holds",
        "BE69539007547034, the Belgian check holds but mod 97-10 does not",
        "BE6853900754703, a digit too few",
        "BE685390075470340, a digit too many",
        "DE8937040044053201300, too short for its country",
        "XX68539007547034, no such country",
        "ＢE68539007547034, a B of another alphabet",
        "BE68-5390-0754-7034, hyphens are not written in it",
        "'', nothing",
    })
    void an_account_that_cannot_exist_is_not_read(String text, String because) {
        assertThat(Iban.parse(text)).as(because).isEmpty();
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "539007547034, RF18539007547034",
        "090933755493, RF48090933755493",
        "A, RF25A",
    })
    void a_reference_gets_its_check_digits(String own, String reference) {
        assertThat(CreditorReference.of(own).value()).isEqualTo(reference);
        assertThat(CreditorReference.parse(reference).orElseThrow().own()).isEqualTo(own);
    }

    @Test
    void a_reference_names_the_same_payment_as_its_structured_communication() {
        var communication = new StructuredCommunication("090933755493");
        var reference = CreditorReference.of(communication);
        assertThat(reference.printed()).isEqualTo("RF48 0909 3375 5493");
        assertThat(CreditorReference.parse("rf48 0909 3375 5493")).contains(reference);
        assertThat(reference.structuredCommunication()).contains(communication);
        assertThat(CreditorReference.of("A").structuredCommunication()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "RF19539007547034, wrong check digits",
        "RF18539007547043, two digits changed places",
        "RF18, nothing behind the check digits",
        "RF181234567890123456789012, 22 characters",
        "RX18539007547034, not RF",
        "RF18539007547034-, a character that is not allowed",
        "'', nothing",
    })
    void what_is_no_reference_is_not_read(String text, String because) {
        assertThat(CreditorReference.parse(text)).as(because).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\" cannot be made a reference")
    @ValueSource(strings = {"", "a", "1 2", "1234567890123456789012"})
    void a_reference_of_ones_own_has_its_form(String own) {
        assertThatThrownBy(() -> CreditorReference.of(own)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "0456810810, 001, BE120010456810810",
        "0999999922, ZZZ, BE78ZZZ0999999922",
        "0999999922, ABC, BE78ABC0999999922",
    })
    void a_creditor_identifier_gets_its_check_digits(String company, String business, String identifier) {
        var made = CreditorIdentifier.of(new EnterpriseNumber(company), business);
        assertThat(made.value()).isEqualTo(identifier);
        assertThat(CreditorIdentifier.parse(identifier)).contains(made);
        assertThat(made.company().digits()).isEqualTo(company);
        assertThat(made.businessCode()).isEqualTo(business);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "BE79ZZZ0999999922, wrong check digits",
        "BE78ZZZ0999999923, no such enterprise number",
        "BE78ZZ0999999922, a business code too short",
        "FR72ZZZ123456, not Belgian",
        "'', nothing",
    })
    void what_is_no_creditor_identifier_is_not_read(String text, String because) {
        assertThat(CreditorIdentifier.parse(text)).as(because).isEmpty();
    }
}
