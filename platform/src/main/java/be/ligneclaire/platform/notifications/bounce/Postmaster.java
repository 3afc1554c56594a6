package be.ligneclaire.platform.notifications.bounce;

import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.Bounce;
import be.ligneclaire.platform.notifications.Notifications.Message;
import be.ligneclaire.platform.notifications.outbox.MessageIds;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads the reports of mail servers and says which message of ours came back.
///
/// A report is easily forged: it counts only if it names a message id of ours together with the address to
/// which that message went.
@Component
public class Postmaster {

    private final Notifications notifications;
    private final MessageIds ids;

    Postmaster(Notifications notifications, MessageIds ids) {
        this.notifications = notifications;
        this.ids = ids;
    }

    /// Reads one report; again changes nothing.
    ///
    /// @param mail as it arrived (RFC 5322)
    /// @return whether it was a report about a message of ours
    public boolean read(byte[] mail) {
        var report = DeliveryReport.read(mail);
        var message = report.flatMap(this::message);
        if (report.isEmpty() || message.isEmpty()) {
            return false;
        }
        var concerned = report.get().fates().stream()
                .filter(fate -> fate.recipients().contains(message.get().to().toLowerCase(Locale.ROOT)))
                .findFirst();
        concerned.ifPresent(fate -> notifications.bounced(new Bounce(
                report.get().key(), message.get().number(), fate.action(), fate.status(), fate.diagnostic())));
        return concerned.isPresent();
    }

    private Optional<Message> message(DeliveryReport report) {
        return ids.number(report.messageId()).flatMap(notifications::find);
    }
}
