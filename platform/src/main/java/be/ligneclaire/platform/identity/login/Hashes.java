package be.ligneclaire.platform.identity.login;

import java.text.Normalizer;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id with 19 MiB and two passes (OWASP's first choice): what a password is kept as. An empty
/// password is hashed like any other before it is refused, and only a few are hashed at once, so that
/// sign-ins cannot fill the memory.
@Component
public class Hashes implements PasswordEncoder {

    private static final int MEBIBYTES_19 = 19 * 1024;

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, MEBIBYTES_19, 2);
    private final Semaphore places =
            new Semaphore(Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4));

    /// The hash of a password that nobody has, made with the first use, for addresses that have no login.
    private volatile @Nullable String nobodys;

    @Override
    public String encode(@Nullable CharSequence password) {
        return inPlace(() -> String.valueOf(argon2.encode(normal(password))));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        var known = hash == null || hash.isEmpty() ? nobodys() : hash;
        var given = normal(password);
        var same = inPlace(() -> argon2.matches(given.isEmpty() ? "\0" : given, known));
        return same && !given.isEmpty() && known.equals(hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private String nobodys() {
        var made = nobodys;
        if (made == null) {
            made = encode(UUID.randomUUID().toString());
            nobodys = made;
        }
        return made;
    }

    private static String normal(@Nullable CharSequence password) {
        return password == null ? "" : Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
