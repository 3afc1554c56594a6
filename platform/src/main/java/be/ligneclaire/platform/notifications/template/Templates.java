package be.ligneclaire.platform.notifications.template;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.text.Formats;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.NewMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes messages: the words of a template in the message's language, with its values put in.
///
/// A letter is greeting, text, link to our own host, signature, and a footer that says why it was sent and
/// how to check that it is genuine (`ux.md` §13).
@Component
public class Templates {

    private final Words words = new Words();
    private final SummaryLines summaries = new SummaryLines(words);
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final String portal;

    Templates(@Value("${ligneclaire.portal.address:http://localhost:8080}") String portal) {
        this.portal = portal.replaceAll("/+$", "");
    }

    /// Writes a message.
    ///
    /// @param to the customer behind the message's account, if it has one
    /// @throws IllegalArgumentException when there is no such template for the channel or a value is
    ///     missing
    public Written write(NewMessage message, Optional<Addressee> to) {
        var key = key(message);
        var language = message.language();
        try {
            var values = values(message, to);
            if (message.channel() == Channel.SMS) {
                var text = words.of(language, key + ".sms").fill(values).replace(Formats.NO_BREAK_SPACE, ' ');
                return new Written("", text, version(language, key));
            }
            var subject = words.of(language, key + ".subject").fill(values).replace(Formats.NO_BREAK_SPACE, ' ');
            return new Written(subject, letter(message, key, values, to), version(language, key));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Template '%s': %s".formatted(key, e.getMessage()), e);
        }
    }

    /// The HTML of a letter.
    public String html(Written letter, Language language) {
        return HtmlLetter.of(letter.subject(), letter.body(), language, portal);
    }

    Words words() {
        return words;
    }

    private String key(NewMessage message) {
        if (!words.facts().containsKey(message.template() + ".why")) {
            throw new IllegalArgumentException("There is no template '%s'".formatted(message.template()));
        }
        var variant = message.values().get(Notifications.VARIANT);
        return variant == null ? message.template() : message.template() + "." + variant;
    }

    private Map<String, String> values(NewMessage message, Optional<Addressee> to) {
        var values = new HashMap<>(message.values());
        values.computeIfPresent("number", (_, line) -> Formats.masked(line));
        values.computeIfPresent("summary", (_, summary) -> summaries.in(message.language(), summary));
        values.put("portal", portal);
        to.ifPresent(customer -> {
            values.put("customer_name", customer.name());
            values.put("customer_number_end", Formats.lastDigits(customer.number(), 4));
        });
        return values;
    }

    private String letter(NewMessage message, String key, Map<String, String> values, Optional<Addressee> to) {
        var language = message.language();
        var whom = to.isPresent() ? "" : ".nobody";
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.of(language, "greeting" + whom).fill(values));
        paragraphs.add(words.of(language, key + ".text").fill(values));
        link(message, key).ifPresent(paragraphs::add);
        paragraphs.add(words.of(language, "signature").fill(values));
        var why = words.facts().get(message.template() + ".why");
        paragraphs.add("--\n" + words.of(language, "why." + why).fill(values) + "\n"
                + words.of(language, "genuine" + whom).fill(values));
        return String.join("\n\n", paragraphs);
    }

    /// The action, as a link to our own host only.
    private Optional<String> link(NewMessage message, String key) {
        var path = Optional.ofNullable(message.values().get(Notifications.SECRET_PATH))
                .or(() -> Optional.ofNullable(words.facts().get(message.template() + ".path")));
        return words.find(message.language(), key + ".action")
                .map(label -> label.fill(Map.of()) + "\n" + portal + "/"
                        + message.language().code()
                        + path.filter(p -> p.startsWith("/")).orElse("/my"));
    }

    private String version(Language language, String key) {
        return versions.computeIfAbsent(
                language + key,
                _ -> hash(new TreeSet<>(words.all(language).keySet())
                        .stream()
                                .filter(name -> name.startsWith(key + ".") || name.startsWith("genuine"))
                                .map(name ->
                                        name + "=" + words.of(language, name).text())
                                .collect(Collectors.joining("\n"))));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
