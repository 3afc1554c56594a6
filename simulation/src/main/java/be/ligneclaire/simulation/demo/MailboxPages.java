package be.ligneclaire.simulation.demo;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.Message;
import be.ligneclaire.platform.portal.RouteRules;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The demo's mailbox: every e-mail and SMS that was sent, for everyone to read. Never in production.
@Controller
class MailboxPages implements RouteRules {

    private static final int SHOWN = 200;
    private static final String LANG = "/{lang:nl|fr|de|en}";

    private final Notifications notifications;

    MailboxPages(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/{lang}/demo/mailbox", Who.ANYONE), Route.get("/{lang}/demo/mailbox/{number}", Who.ANYONE));
    }

    @GetMapping(LANG + "/demo/mailbox")
    String list(@PathVariable String lang, @RequestParam Optional<String> to, Model model) {
        var language = Language.of(lang).orElseThrow(MailboxPages::notHere);
        var wanted = to.map(String::strip).filter(text -> !text.isEmpty());
        model.addAttribute("to", wanted.orElse(""));
        model.addAttribute(
                "messages",
                notifications.latest(wanted, SHOWN).stream()
                        .map(message -> view(message, language))
                        .toList());
        return "demo/mailbox";
    }

    @GetMapping(LANG + "/demo/mailbox/{number}")
    String one(@PathVariable String lang, @PathVariable String number, Model model) {
        var language = Language.of(lang).orElseThrow(MailboxPages::notHere);
        var message = Optional.of(number)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> notifications.find(Long.parseLong(text)))
                .orElseThrow(MailboxPages::notHere);
        model.addAttribute("message", view(message, language));
        return "demo/message";
    }

    private static MessageView view(Message message, Language language) {
        return new MessageView(
                message.number(),
                "mailbox.channel." + message.channel().word(),
                message.to(),
                message.subject().isBlank() ? firstLine(message.text()) : message.subject(),
                message.text().lines().filter(line -> !line.isBlank()).toList(),
                message.language().code(),
                time(message.queuedAt(), language),
                message.deliveredAt().map(at -> time(at, language)).orElse(""));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String time(Instant instant, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(Brussels.ZONE)
                .format(instant);
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /// A message ready to show.
    ///
    /// @param channel message key of the channel's name
    /// @param delivered empty while it waits
    record MessageView(
            long number,
            String channel,
            String to,
            String subject,
            List<String> paragraphs,
            String language,
            String sent,
            String delivered) {}
}
