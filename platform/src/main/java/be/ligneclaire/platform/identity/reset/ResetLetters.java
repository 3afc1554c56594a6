package be.ligneclaire.platform.identity.reset;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.text.Formats;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.identity.Identity.Membership;
import be.ligneclaire.platform.identity.login.Logins;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.NewMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Writes the letters around a new password, in the language of the login's first account. They do not name
/// the customer: whoever has the mailbox need not be the customer.
@Component
class ResetLetters {

    /// A mailbox is not flooded: so many links within an hour, the next ones are silently left out.
    private static final int LINKS_AN_HOUR = 3;

    private final ResetRows resets;
    private final Logins logins;
    private final Customers customers;
    private final Notifications notifications;
    private final BusinessTime time;

    ResetLetters(ResetRows resets, Logins logins, Customers customers, Notifications notifications, BusinessTime time) {
        this.resets = resets;
        this.logins = logins;
        this.customers = customers;
        this.notifications = notifications;
        this.time = time;
    }

    /// After the answer, apart from it: looks whether there is such a login and sends the link. Hearing it
    /// twice sends two links, of which one is enough.
    @ApplicationModuleListener
    void on(ResetRequested asked) {
        var now = time.now();
        logins.find(asked.address())
                .filter(login -> resets.since(login.loginId(), now.minus(Duration.ofHours(1))) < LINKS_AN_HOUR)
                .ifPresent(login -> {
                    var token = ResetToken.random();
                    resets.add(token.hash(), login.loginId(), now, Identity.RESET_LINK_LIFE);
                    send(
                            "password-reset",
                            login.email(),
                            login.loginId(),
                            language(login.email()),
                            Map.of(
                                    Notifications.SECRET_PATH,
                                    "/password/new?token=" + token.text(),
                                    "minutes",
                                    Long.toString(Identity.RESET_LINK_LIFE.toMinutes())));
                });
    }

    void changed(String email, long loginId, LocalDate day) {
        var language = language(email);
        send("password-changed", email, loginId, language, Map.of("date", Formats.date(day, language)));
    }

    private void send(String template, String email, long loginId, Language language, Map<String, String> values) {
        notifications.send(new NewMessage(
                Optional.empty(),
                Channel.E_MAIL,
                email,
                template,
                language,
                new About("login", Long.toString(loginId)),
                values,
                Optional.empty(),
                Optional.empty()));
    }

    private Language language(String email) {
        return logins.memberships(email).stream()
                .findFirst()
                .map(Membership::accountId)
                .map(account -> customers.ofAccount(account).language())
                .orElse(Language.NL);
    }
}
