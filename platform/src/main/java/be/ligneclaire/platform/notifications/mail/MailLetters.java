package be.ligneclaire.platform.notifications.mail;

import be.ligneclaire.platform.notifications.Notifications.Message;
import be.ligneclaire.platform.notifications.outbox.MessageIds;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Makes an e-mail of a message: text and HTML in one, and a message id made from the outbox number, so
/// that a receiver can drop a repeat.
@Component
class MailLetters {

    private final String from;
    private final MessageIds ids;

    MailLetters(
            @Value("${ligneclaire.mail.from:Ligne Claire <no-reply@ligneclaire.example>}") String from,
            MessageIds ids) {
        this.from = from;
        this.ids = ids;
    }

    MimeMessage letter(Message message) throws MessagingException {
        var letter = new Numbered(ids.of(message.number()));
        var parts = new MimeMessageHelper(letter, true, "UTF-8");
        parts.setFrom(new InternetAddress(from));
        parts.setTo(message.to());
        parts.setSubject(message.subject());
        parts.setSentDate(Date.from(message.queuedAt()));
        parts.setText(message.text(), message.html().orElseThrow());
        letter.setContentLanguage(new String[] {message.language().name().toLowerCase(Locale.ROOT)});
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("X-Template", message.template());
        return letter;
    }

    /// Keeps its message id when it is saved.
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(String id) {
            super((Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
