package be.ligneclaire.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretKeysTest {

    private static final String ONE = key("11111111111111111111111111111111");
    private static final String TWO = key("22222222222222222222222222222222");

    private final SecretKeys keys = new SecretKeys(ONE, List.of());

    @Test
    void what_is_sealed_can_be_opened_in_its_place() {
        assertThat(keys.open("card 1 puk", keys.seal("card 1 puk", "12345678"))).isEqualTo("12345678");
    }

    @Test
    void the_same_secret_never_looks_the_same() {
        assertThat(keys.seal("card 1 puk", "12345678").bytes())
                .isNotEqualTo(keys.seal("card 1 puk", "12345678").bytes());
    }

    @Test
    void it_cannot_be_opened_in_another_place() {
        var sealed = keys.seal("card 1 puk", "12345678");
        assertThatThrownBy(() -> keys.open("card 2 puk", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_changed_byte_is_noticed() {
        var sealed = keys.seal("card 1 puk", "12345678");
        sealed.bytes()[15] ^= 1;
        assertThatThrownBy(() -> keys.open("card 1 puk", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void after_a_change_of_key_old_secrets_are_read_with_the_former_one_and_new_ones_sealed_with_the_new() {
        var before = keys.seal("card 1 puk", "12345678");
        var rotated = new SecretKeys(TWO, List.of(ONE));
        var after = rotated.seal("card 1 puk", "12345678");
        assertThat(rotated.open("card 1 puk", before)).isEqualTo("12345678");
        assertThat(after.keyId()).isNotEqualTo(before.keyId());
        assertThatThrownBy(() -> new SecretKeys(TWO, List.of()).open("card 1 puk", before))
                .hasMessageContaining(before.keyId());
    }

    @Test
    void without_a_key_nothing_is_sealed_and_the_sentence_names_the_setting() {
        assertThatThrownBy(() -> new SecretKeys("", List.of()).seal("card 1 puk", "12345678"))
                .hasMessageContaining("ligneclaire.secrets.key");
    }

    @Test
    void a_key_of_the_wrong_length_is_refused() {
        assertThatThrownBy(() -> new SecretKeys(key("short"), List.of())).hasMessageContaining("32 bytes");
    }

    private static String key(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
