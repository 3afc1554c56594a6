package be.ligneclaire.platform.fulfilment.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

    @Test
    void a_card_gets_its_check_digit() {
        assertThat(Iccid.of("893203000000000001").value()).isEqualTo("8932030000000000018");
        assertThatThrownBy(() -> Iccid.of("8932")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} is {1}, Belgian {2}")
    @CsvSource({
        "8932030000000000018, 8932030000000000018, true",
        "8932 0300 0000 0000 018, 8932030000000000018, true",
        "8932030000000000018F, 8932030000000000018, true",
        "89320300000000000011, 89320300000000000011, true",
        "8933030000000000016, 8933030000000000016, false",
    })
    void a_card_is_read_however_it_is_written(String text, String value, boolean belgian) {
        var card = Iccid.parse(text).orElseThrow();
        assertThat(card.value()).isEqualTo(value);
        assertThat(card.belgian()).isEqualTo(belgian);
    }

    @ParameterizedTest(name = "not a card: {0}")
    @ValueSource(
            strings = {"", "8932030000000000019", "893203000000000001", "7932030000000000019", "F932030000000000018"})
    void what_is_no_card_is_not_read(String text) {
        assertThat(Iccid.parse(text)).isEmpty();
    }

    @Test
    void a_device_gets_its_check_digit() {
        assertThat(Imei.of("49015420323751").value()).isEqualTo("490154203237518");
        assertThat(Imei.parse("49-015420-323751-8")).contains(new Imei("490154203237518"));
    }

    @ParameterizedTest(name = "not a device: {0}")
    @ValueSource(strings = {"", "490154203237517", "49015420323751", "4901542032375180", "49015420323751x"})
    void what_is_no_device_is_not_read(String text) {
        assertThat(Imei.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: country {1}, network {2}")
    @CsvSource({"206990000000001, 206, 99", "262010000000001, 262,"})
    void a_subscriber_tells_country_and_network(String digits, String country, @Nullable String network) {
        var subscriber = Imsi.parse(digits).orElseThrow();
        assertThat(subscriber.country()).isEqualTo(country);
        assertThat(subscriber.belgianNetwork()).isEqualTo(Optional.ofNullable(network));
    }

    @ParameterizedTest(name = "not a subscriber: {0}")
    @ValueSource(strings = {"", "20699000000000", "2069900000000011", "20699000000000x"})
    void what_is_no_subscriber_is_not_read(String text) {
        assertThat(Imsi.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "LPA:1$smdp.example.com$04386-AGYFT-A74Y8-3F815, , false",
        "LPA:1$smdp.example.com$04386-AGYFT-A74Y8-3F815$1.3.6.1.4.1.31746, 1.3.6.1.4.1.31746, false",
        "LPA:1$smdp.example.com$04386-AGYFT-A74Y8-3F815$1.3.6.1.4.1.31746$1, 1.3.6.1.4.1.31746, true",
        "LPA:1$smdp.example.com$04386-AGYFT-A74Y8-3F815$$1, , true",
    })
    void an_activation_text_is_read_and_written(String text, @Nullable String objectId, boolean confirmation) {
        var read = ActivationText.parse(text).orElseThrow();
        assertThat(read)
                .isEqualTo(new ActivationText(
                        "smdp.example.com", "04386-AGYFT-A74Y8-3F815", Optional.ofNullable(objectId), confirmation));
        assertThat(read.text()).isEqualTo(text);
        assertThat(read).hasToString("ActivationText");
    }

    @ParameterizedTest(name = "not an activation text: {0}")
    @ValueSource(
            strings = {
                "",
                "1$smdp.example.com$04386",
                "LPA:2$smdp.example.com$04386",
                "LPA:1$smdp.example.com",
                "LPA:1$smdp.example.com$",
                "LPA:1$$04386",
                "LPA:1$smdp$04386",
                "LPA:1$-smdp.example.com$04386",
                "LPA:1$smdp.example.com$043 86",
                "LPA:1$smdp.example.com$04386$oid",
                "LPA:1$smdp.example.com$04386$1.3.6$2",
                "LPA:1$smdp.example.com$04386$1.3.6$1$1",
            })
    void what_is_no_activation_text_is_not_read(String text) {
        assertThat(ActivationText.parse(text)).isEmpty();
    }

    @Test
    void an_activation_text_is_not_longer_than_its_standard_allows() {
        assertThat(ActivationText.parse("LPA:1$a.be$" + "A".repeat(244))).isPresent();
        assertThat(ActivationText.parse("LPA:1$a.be$" + "A".repeat(245))).isEmpty();
    }
}
