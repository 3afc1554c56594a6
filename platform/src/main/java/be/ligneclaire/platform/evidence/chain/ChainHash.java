package be.ligneclaire.platform.evidence.chain;

import be.ligneclaire.platform.evidence.Evidence.Recorded;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/// The hash of a link: SHA-256 over the hash before it and the record in one fixed form.
///
/// The form writes every field as its name, its length in bytes and its text, the content sorted by name,
/// so that two different records never have the same form.
final class ChainHash {

    private ChainHash() {}

    static byte[] of(byte[] previous, Recorded row) {
        var digest = sha256();
        digest.update(previous);
        put(digest, "number", Long.toString(row.number()));
        put(digest, "at", row.at().toString());
        put(digest, "actor", row.actor().name());
        put(digest, "role", row.actor().role());
        put(digest, "channel", row.actor().channel());
        put(digest, "action", row.action());
        put(digest, "account", row.accountId().map(String::valueOf).orElse(""));
        put(digest, "subject", row.subject());
        put(digest, "edition", row.edition().orElse(""));
        for (Map.Entry<String, String> entry : new TreeMap<>(row.content()).entrySet()) {
            put(digest, "content." + entry.getKey(), entry.getValue());
        }
        return digest.digest();
    }

    private static void put(MessageDigest digest, String name, String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((name.length() + ":" + name + "=" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
