package be.ligneclaire.platform.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class HashesTest {

    private final Hashes hashes = new Hashes();

    @Test
    void a_password_is_kept_as_argon2id() {
        var hash = hashes.encode("de kat zit op de mat");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.matches("de kat zit op de mat", hash)).isTrue();
        assertThat(hashes.matches("de kat zit op de matt", hash)).isFalse();
        assertThat(hashes.upgradeEncoding(hash)).isFalse();
    }

    @Test
    void an_accent_may_be_typed_as_one_sign_or_two() {
        assertThat(hashes.matches("cafe\u0301 au lait le matin", hashes.encode("caf\u00e9 au lait le matin")))
                .isTrue();
    }

    @Test
    void an_empty_password_and_a_missing_hash_never_match() {
        var hash = hashes.encode("de kat zit op de mat");

        assertThat(hashes.matches("", hash)).isFalse();
        assertThat(hashes.matches(null, hash)).isFalse();
        assertThat(hashes.matches("de kat zit op de mat", "")).isFalse();
        assertThat(hashes.matches("", "")).isFalse();
    }

    @Test
    void a_weaker_hash_is_to_be_renewed() {
        var weak = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode("de kat zit op de mat");

        assertThat(hashes.matches("de kat zit op de mat", weak)).isTrue();
        assertThat(hashes.upgradeEncoding(weak)).isTrue();
    }
}
