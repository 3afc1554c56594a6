package be.ligneclaire.platform.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The programs that may call, from the configuration:
///
/// ```yaml
/// ligneclaire:
///   api:
///     clients:
///       - name: mediation
///         token-sha256: 5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5
///         rights: [usage]
/// ```
///
/// @param clients none unless configured, and then nothing answers
@ConfigurationProperties("ligneclaire.api")
record ApiClients(@DefaultValue List<Client> clients) {

    private static final int SHA_256_DIGITS = 64;

    ApiClients {
        for (var client : clients) {
            if (client.tokenSha256().length() != SHA_256_DIGITS) {
                throw new IllegalArgumentException("ligneclaire.api.clients: the token-sha256 of " + client.name()
                        + " is not a SHA-256 of 64 hexadecimal digits");
            }
        }
        clients = List.copyOf(clients);
    }

    /// @param rights `usage`: to send records and read reports of imports
    record Client(
            String name, String tokenSha256, @DefaultValue Set<String> rights) {}

    /// The client of a token. Every client is compared, and in constant time.
    Optional<Client> of(String token) {
        var asked = sha256(token);
        var found = Optional.<Client>empty();
        for (var client : clients) {
            if (MessageDigest.isEqual(HexFormat.of().parseHex(client.tokenSha256()), asked)) {
                found = Optional.of(client);
            }
        }
        return found;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
