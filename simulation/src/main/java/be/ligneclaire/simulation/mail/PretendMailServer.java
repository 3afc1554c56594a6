package be.ligneclaire.simulation.mail;

import be.ligneclaire.platform.notifications.Notifications.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Sends mail back as a mail server does: a delivery report (RFC 3464).
public final class PretendMailServer {

    private static final String SERVER = "mail.pretend.example";

    private PretendMailServer() {}

    /// The report that a message did not arrive (a status of class 5), or not yet (class 4).
    ///
    /// @param report what makes the report unique
    /// @param messageId of the message that comes back
    /// @param status `5.1.1`
    public static byte[] report(String report, Message message, String messageId, String status) {
        try {
            var parts = new MimeMultipart("report; report-type=delivery-status");
            parts.addBodyPart(part("text/plain", "This is the mail system at host " + SERVER + ".\r\n"));
            parts.addBodyPart(part("message/delivery-status", """
                    Reporting-MTA: dns; %s

                    Final-Recipient: rfc822; %s
                    Action: %s
                    Status: %s
                    Diagnostic-Code: smtp; %s
                    """.formatted(
                            SERVER,
                            message.to(),
                            status.startsWith("5") ? "failed" : "delayed",
                            status,
                            status.startsWith("5") ? "550 nobody here has this name" : "451 come back later")));
            parts.addBodyPart(
                    part("text/rfc822-headers", "To: %s\r\nMessage-ID: %s\r\n".formatted(message.to(), messageId)));
            var mail = new MimeMessage((Session) null) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", "<%s@%s>".formatted(report, SERVER));
                }
            };
            mail.setHeader("From", "MAILER-DAEMON@" + SERVER);
            mail.setHeader("Auto-Submitted", "auto-replied");
            mail.setContent(parts);
            mail.saveChanges();
            var out = new ByteArrayOutputStream();
            mail.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeBodyPart part(String type, String text) throws MessagingException {
        var headers = new InternetHeaders();
        headers.setHeader("Content-Type", type);
        return new MimeBodyPart(
                headers, text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
