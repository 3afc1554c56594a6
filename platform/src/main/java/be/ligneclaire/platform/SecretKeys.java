package be.ligneclaire.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Encrypts what must not be readable in the database (AES-256-GCM), with keys that come from outside of
/// it.
///
/// `ligneclaire.secrets.key` is the key of today, `ligneclaire.secrets.former-keys` those of before, so
/// that what was written with them can still be read: 32 bytes each, in base64. A key's id is the beginning
/// of its SHA-256.
@Component
public class SecretKeys {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();

    SecretKeys(
            @Value("${ligneclaire.secrets.key:}") String key,
            @Value("${ligneclaire.secrets.former-keys:}") List<String> formerKeys) {
        if (!key.isBlank()) {
            keep(key);
        }
        formerKeys.stream().filter(former -> !former.isBlank()).forEach(this::keep);
    }

    /// Encrypts with the key of today.
    ///
    /// @param place where it is kept, `card 12 puk`; it cannot be read in another place
    /// @throws IllegalStateException when no key was given
    public Sealed seal(String place, String secret) {
        if (keys.isEmpty()) {
            throw new IllegalStateException(
                    "No key for secrets: give ligneclaire.secrets.key, 32 random bytes in base64");
        }
        var id = keys.keySet().iterator().next();
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var text = cipher(Cipher.ENCRYPT_MODE, id, nonce, place, secret.getBytes(StandardCharsets.UTF_8), 0);
        var bytes = new byte[NONCE + text.length];
        System.arraycopy(nonce, 0, bytes, 0, NONCE);
        System.arraycopy(text, 0, bytes, NONCE, text.length);
        return new Sealed(id, bytes);
    }

    /// Decrypts what [#seal] made for the same place.
    ///
    /// @throws IllegalStateException when the key is not there or the bytes were changed or moved
    public String open(String place, Sealed secret) {
        if (!keys.containsKey(secret.keyId())) {
            throw new IllegalStateException("The key " + secret.keyId() + " for secrets is not there");
        }
        return new String(
                cipher(Cipher.DECRYPT_MODE, secret.keyId(), secret.bytes(), place, secret.bytes(), NONCE),
                StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, String keyId, byte[] nonce, String place, byte[] input, int from) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.get(keyId), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret could not be read or written: " + place, e);
        }
    }

    private void keep(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length != 32) {
                throw new IllegalArgumentException("A key for secrets has 32 bytes in base64, not " + bytes.length);
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            keys.put(HexFormat.of().formatHex(digest, 0, 4), new SecretKeySpec(bytes, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param keyId the key with which it can be read
    /// @param bytes nonce, text and tag
    public record Sealed(String keyId, byte[] bytes) {}
}
