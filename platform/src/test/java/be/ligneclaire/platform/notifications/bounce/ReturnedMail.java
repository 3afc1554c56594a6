package be.ligneclaire.platform.notifications.bounce;

import java.nio.charset.StandardCharsets;

/// Reports as mail servers write them.
final class ReturnedMail {

    private ReturnedMail() {}

    /// As Postfix says that a message did not arrive.
    static byte[] report(String id, long message, String to, String action, String status) {
        return report(id, "outbox-" + message + "@localhost", to, action, status);
    }

    static byte[] report(String id, String messageId, String to, String action, String status) {
        return """
                Return-Path: <>
                Date: Sun,  1 Feb 2026 03:00:10 +0100 (CET)
                From: MAILER-DAEMON@mail.example.be (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: no-reply@ligneclaire.example
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                	boundary="4F1AB2.1769911210/mail.example.be"
                Message-Id: <%1$s@mail.example.be>

                This is a MIME-encapsulated message.

                --4F1AB2.1769911210/mail.example.be
                Content-Description: Notification
                Content-Type: text/plain; charset=utf-8

                This is the mail system at host mail.example.be.

                --4F1AB2.1769911210/mail.example.be
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example.be
                X-Postfix-Queue-ID: 4F1AB2
                Arrival-Date: Sun,  1 Feb 2026 03:00:09 +0100 (CET)

                Final-Recipient: rfc822; %3$s
                Original-Recipient: rfc822;%3$s
                Action: %4$s
                Status: %5$s
                Remote-MTA: dns; mx.example.be
                Diagnostic-Code: smtp; 550 5.1.1 <%3$s>: Recipient address
                    rejected: User unknown in virtual mailbox table

                --4F1AB2.1769911210/mail.example.be
                Content-Description: Undelivered Message Headers
                Content-Type: text/rfc822-headers

                From: Ligne Claire <no-reply@ligneclaire.example>
                To: %3$s
                Message-ID: <%2$s>
                Subject: Facture janvier

                --4F1AB2.1769911210/mail.example.be--
                """.formatted(id, messageId, to, action, status)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
