package be.ligneclaire.platform.identity.login;

import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.identity.Identity.PasswordProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which passwords are allowed (`security.md` B1): at least 15 characters, of any kind, not one that
/// everybody tries first, not little more than the address or our name. Nothing about digits or capitals,
/// and no end date.
public final class PasswordRule {

    /// What must be left once the words that anybody would guess are taken away.
    private static final int OWN_CHARACTERS = 8;

    /// A shorter name is in many words by chance.
    private static final int SHORTEST_NAME = 4;

    private static final int LONGEST_UNIT = 6;
    private static final List<String> GUESSABLE =
            List.of("ligneclaire", "mydigi", "digi", "password", "wachtwoord", "motdepasse", "passwort");
    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    /// What is wrong with a password for a login, if anything.
    public static Optional<PasswordProblem> problem(String password, String email) {
        var length = password.codePointCount(0, password.length());
        if (length < Identity.SHORTEST_PASSWORD) {
            return Optional.of(PasswordProblem.TOO_SHORT);
        }
        if (length > Identity.LONGEST_PASSWORD) {
            return Optional.of(PasswordProblem.TOO_LONG);
        }
        var plain = password.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        if (COMMON.contains(plain) || isRepetition(plain)) {
            return Optional.of(PasswordProblem.TOO_COMMON);
        }
        return isTooClose(plain, email) ? Optional.of(PasswordProblem.TOO_CLOSE) : Optional.empty();
    }

    /// One to six characters over and over: `abcabcabcabcabc`.
    private static boolean isRepetition(String plain) {
        for (var unit = 1; unit <= LONGEST_UNIT; unit++) {
            if (plain.length() > unit && plain.startsWith(plain.substring(unit))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTooClose(String plain, String email) {
        var name = email.replaceAll("@.*", "");
        var left = plain.replace(email, "").replace(name.length() < SHORTEST_NAME ? email : name, "");
        for (var word : GUESSABLE) {
            left = left.replace(word, "");
        }
        return !left.equals(plain) && left.replaceAll("[^\\p{L}]", "").length() < OWN_CHARACTERS;
    }

    private static Set<String> common() {
        try (InputStream stream = PasswordRule.class.getResourceAsStream("/identity/common-passwords.txt")) {
            if (stream == null) {
                throw new IllegalStateException("No identity/common-passwords.txt");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
