package be.ligneclaire.platform.notifications.mail;

import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.notifications.Notifications.Bounce;
import be.ligneclaire.platform.notifications.Notifications.Message;
import be.ligneclaire.platform.notifications.Notifications.ReturnAction;
import be.ligneclaire.platform.notifications.bounce.Bounces;
import be.ligneclaire.platform.notifications.outbox.OutboxRows;
import be.ligneclaire.platform.notifications.post.PaperPost;
import be.ligneclaire.platform.notifications.sms.SmsCentre;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands messages over, a batch at a time. A batch is claimed for as long as its transaction lasts: a
/// process that dies after handing over and before committing hands over again, with the same message id.
@Component
class Delivery {

    private static final int BATCH = 50;

    /// One minute, doubling to six hours: about three days of trying.
    private static final int ATTEMPTS = 20;

    /// Delivery time expired (RFC 3463).
    private static final String EXPIRED = "4.4.7";

    private final OutboxRows outbox;
    private final MailLetters letters;
    private final BusinessTime time;
    private final TransactionTemplate transaction;
    private final ObjectProvider<JavaMailSender> mail;
    private final ObjectProvider<SmsCentre> sms;
    private final PaperPost paper;
    private final Bounces bounces;

    Delivery(
            OutboxRows outbox,
            MailLetters letters,
            BusinessTime time,
            PlatformTransactionManager transactions,
            ObjectProvider<JavaMailSender> mail,
            ObjectProvider<SmsCentre> sms,
            PaperPost paper,
            Bounces bounces) {
        this.outbox = outbox;
        this.letters = letters;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
        this.mail = mail;
        this.sms = sms;
        this.paper = paper;
        this.bounces = bounces;
    }

    /// Hands over whatever is due now. Safe to call from several threads and processes at once.
    void deliverDue() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> deliverSome()))) {
            // The next batch has a transaction of its own.
        }
    }

    /// @return whether there may be more
    private boolean deliverSome() {
        var batch = outbox.claim(time.now(), BATCH);
        var letters = new ArrayList<Message>();
        for (var message : batch) {
            switch (message.channel()) {
                case E_MAIL -> letters.add(message);
                case SMS -> deliverSms(message);
                case POST -> deliverOnPaper(message);
            }
        }
        deliverLetters(letters);
        return batch.size() == BATCH;
    }

    private void deliverSms(Message message) {
        try {
            sms.getObject().send(message.to(), message.text(), "outbox-" + message.number());
            outbox.delivered(message.number(), time.now());
        } catch (IllegalStateException e) {
            failed(message, String.valueOf(e.getMessage()));
        }
    }

    private void deliverOnPaper(Message message) {
        try {
            paper.handOver(message);
            outbox.delivered(message.number(), time.now());
        } catch (IllegalStateException e) {
            failed(message, String.valueOf(e.getMessage()));
        }
    }

    /// All on one connection to the mail server.
    private void deliverLetters(List<Message> messages) {
        Map<MimeMessage, Message> made = new IdentityHashMap<>();
        var inOrder = new ArrayList<MimeMessage>();
        for (var message : messages) {
            try {
                var letter = letters.letter(message);
                made.put(letter, message);
                inOrder.add(letter);
            } catch (MessagingException e) {
                failed(message, String.valueOf(e.getMessage()));
            }
        }
        if (inOrder.isEmpty()) {
            return;
        }
        try {
            mail.getObject().send(inOrder.toArray(MimeMessage[]::new));
        } catch (MailSendException e) {
            e.getFailedMessages().forEach((letter, why) -> {
                var message = letter instanceof MimeMessage failed ? made.remove(failed) : null;
                if (message != null) {
                    failed(message, String.valueOf(why.getMessage()));
                }
            });
        } catch (MailException e) {
            made.values().forEach(message -> failed(message, String.valueOf(e.getMessage())));
            return;
        }
        made.values().forEach(message -> outbox.delivered(message.number(), time.now()));
    }

    /// A message that we give up ourselves has come back just as well.
    private void failed(Message message, String why) {
        var failure = message.channel().word() + ": " + why;
        if (outbox.failed(message.number(), failure, ATTEMPTS, time.now())) {
            bounces.add(
                    message,
                    new Bounce(
                            "given-up-" + message.number(), message.number(), ReturnAction.FAILED, EXPIRED, failure));
        }
    }
}
