package be.ligneclaire.platform.usage.limit;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.rating.Alert;
import be.ligneclaire.core.rating.Inclusions.Access;
import be.ligneclaire.core.rules.usage.CapChange;
import be.ligneclaire.core.rules.usage.CapChange.Channel;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.text.Formats;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.NewMessage;
import be.ligneclaire.platform.notifications.Notifications.Recipient;
import be.ligneclaire.platform.usage.line.LineTerms;
import be.ligneclaire.platform.usage.line.Lines;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Messages about usage: a text message to the line itself where it can read one, else an e-mail to the
/// customer (`notifications.catalogue`).
@Component("usageLetters")
class UsageLetters {

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT);

    private final Notifications notifications;
    private final Lines lines;
    private final AllowanceWords words;

    UsageLetters(Notifications notifications, Lines lines, AllowanceWords words) {
        this.notifications = notifications;
        this.lines = lines;
        this.words = words;
    }

    void send(AlertRow alert, Optional<RuleId> rule) {
        var line = lines.ofService(alert.serviceId());
        if (line.isEmpty()) {
            return;
        }
        var recipient = notifications.recipient(alert.accountId());
        boolean byText = line.get().access() == Access.MOBILE;
        notifications.send(new NewMessage(
                Optional.of(alert.accountId()),
                byText ? Notifications.Channel.SMS : Notifications.Channel.E_MAIL,
                byText ? line.get().identifier() : recipient.email(),
                alert.kind(),
                recipient.language(),
                new About("service", Long.toString(alert.serviceId())),
                values(alert, line.get(), recipient),
                rule,
                rule.map(_ -> alert.edition())));
    }

    private Map<String, String> values(AlertRow alert, LineTerms line, Recipient recipient) {
        var language = recipient.language();
        var values = new HashMap<String, String>();
        values.put("number", line.identifier());
        if (alert.kind().equals(AlertRow.NORMAL_USE)) {
            values.put("until", UNTIL.format(Brussels.offset(Instant.ofEpochSecond(alert.level()))));
            return values;
        }
        if (alert.kind().equals(Alert.Kind.EARLY.word())) {
            values.put("share", Long.toString(alert.level()));
        } else {
            values.put("euro", euro(alert.level(), language));
        }
        if (!alert.allowance().isEmpty()) {
            values.put("bundle", words.of(language, alert.allowance()));
        }
        if (alert.kind().equals(Alert.Kind.CAP_REACHED.word())
                && CapChange.accepted(line.rates().edition(), Channel.MYDIGI).value()) {
            values.put(Notifications.VARIANT, "online");
        }
        return values;
    }

    private static String euro(long level, Language language) {
        return Formats.number(TenDecimals.toMoney(level).getAmount(), 2, language);
    }
}
