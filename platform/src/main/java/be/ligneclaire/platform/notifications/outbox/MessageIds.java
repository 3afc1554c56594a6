package be.ligneclaire.platform.notifications.outbox;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The message ids of our e-mails, made from the outbox number: a repeat has the same, and what comes back
/// leads to its message.
@Component
public class MessageIds {

    private final String host;
    private final Pattern ours;

    MessageIds(@Value("${ligneclaire.portal.address:http://localhost:8080}") String portal) {
        this.host = String.valueOf(URI.create(portal).getHost());
        this.ours = Pattern.compile("<?outbox-(\\d{1,18})@" + Pattern.quote(host) + ">?");
    }

    /// `<outbox-7@my.example.be>`.
    public String of(long number) {
        return "<outbox-%d@%s>".formatted(number, host);
    }

    /// The number in a message id; empty when it is none of ours.
    public Optional<Long> number(String id) {
        return Optional.of(ours.matcher(id)).filter(Matcher::matches).map(found -> Long.parseLong(found.group(1)));
    }
}
