package be.ligneclaire.platform.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The six digits of an authenticator application (RFC 6238: HMAC-SHA-1, steps of 30 seconds), which a
/// colleague gives beside the password until passkeys come.
public final class OneTimeCode {

    /// Seconds for which a code is shown.
    public static final int STEP_SECONDS = 30;

    /// A clock may be one step behind or ahead.
    private static final int TOLERATED_STEPS = 1;

    private static final int SECRET_BYTES = 20;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_PER_LETTER = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    /// A new secret, 160 random bits in base 32, as applications take it.
    public static String newSecret() {
        var secret = new StringBuilder();
        for (var letter = 0; letter < SECRET_BYTES * Byte.SIZE / BITS_PER_LETTER; letter++) {
            secret.append(BASE_32.charAt(RANDOM.nextInt(BASE_32.length())));
        }
        return secret.toString();
    }

    /// The step that an instant lies in, counted from 1970.
    public static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), (long) STEP_SECONDS);
    }

    /// The code of a step.
    ///
    /// @param secret in base 32
    public static String of(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format("%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA1", e);
        }
    }

    /// The step whose code was given, if it is the present one or the one before or after; spaces in the code
    /// do not matter. The caller sees to it that no code is used twice.
    public static OptionalLong stepOf(String secret, String code, Instant now) {
        var given = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        var present = step(now);
        return LongStream.rangeClosed(present - TOLERATED_STEPS, present + TOLERATED_STEPS)
                .filter(step -> MessageDigest.isEqual(of(secret, step).getBytes(StandardCharsets.UTF_8), given))
                .findFirst();
    }

    private static byte[] bytes(String secret) {
        var bytes = ByteBuffer.allocate(secret.length() * BITS_PER_LETTER / Byte.SIZE);
        long bits = 0;
        var count = 0;
        for (var letter : secret.toCharArray()) {
            bits = bits << BITS_PER_LETTER | BASE_32.indexOf(letter);
            count += BITS_PER_LETTER;
            if (count >= Byte.SIZE) {
                count -= Byte.SIZE;
                bytes.put((byte) (bits >>> count));
            }
        }
        return bytes.array();
    }
}
