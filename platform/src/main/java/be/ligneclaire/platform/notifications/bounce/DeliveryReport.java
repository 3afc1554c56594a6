package be.ligneclaire.platform.notifications.bounce;

import be.ligneclaire.platform.notifications.Notifications.ReturnAction;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a mail server reports about one message of ours (RFC 3464): a `multipart/report` with, for each
/// recipient, what became of it, and the message or its header fields.
///
/// @param key the report's own message id; of one without, the SHA-256 of its bytes
/// @param messageId of the message that it is about, without the angle brackets
/// @param fates of its recipients, those that say that something came back or is delayed
record DeliveryReport(String key, String messageId, List<Fate> fates) {

    private static final Pattern STATUS = Pattern.compile("[45]\\.\\d{1,3}\\.\\d{1,3}");

    DeliveryReport {
        fates = List.copyOf(fates);
    }

    /// @param recipients the addresses by which the report calls the recipient, in lower case: the final
    ///     one, and the one that we wrote where it differs
    record Fate(List<String> recipients, ReturnAction action, String status, String diagnostic) {

        Fate {
            recipients = List.copyOf(recipients);
        }
    }

    /// Reads one; empty when it is no delivery report, or does not say which message it is about.
    static Optional<DeliveryReport> read(byte[] bytes) {
        try {
            var mail = new MimeMessage((Session) null, new ByteArrayInputStream(bytes));
            if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
                return Optional.empty();
            }
            var fates = new ArrayList<Fate>();
            var messageId = Optional.<String>empty();
            for (int i = 0; i < parts.getCount(); i++) {
                var part = parts.getBodyPart(i);
                if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                    fates.addAll(fates(part.getInputStream()));
                } else if (isOurMessage(part)) {
                    messageId = first(new InternetHeaders(part.getInputStream(), true), "Message-ID");
                }
            }
            var key = Optional.ofNullable(mail.getMessageID()).orElseGet(() -> hash(bytes));
            return messageId.map(id -> new DeliveryReport(key, id.replaceAll("[<>\\s]", ""), fates));
        } catch (MessagingException | IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isOurMessage(Part part) throws MessagingException {
        return part.isMimeType("message/rfc822")
                || part.isMimeType("text/rfc822-headers")
                || part.isMimeType("message/global")
                || part.isMimeType("message/global-headers");
    }

    /// A block of fields about the message as a whole, then one for each recipient.
    private static List<Fate> fates(InputStream status) throws MessagingException, IOException {
        var fates = new ArrayList<Fate>();
        var text = new String(status.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        for (var block : text.strip().split("\n[ \t]*\n+")) {
            var lines = (block.strip() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
            fate(new InternetHeaders(new ByteArrayInputStream(lines), true)).ifPresent(fates::add);
        }
        return fates;
    }

    private static Optional<Fate> fate(InternetHeaders fields) {
        var recipients = new ArrayList<String>();
        first(fields, "Final-Recipient").map(DeliveryReport::typed).ifPresent(recipients::add);
        first(fields, "Original-Recipient").map(DeliveryReport::typed).ifPresent(recipients::add);
        var action = first(fields, "Action").flatMap(DeliveryReport::action);
        // A comment may follow the code.
        var status = first(fields, "Status").map(code -> code.split("[\\s(]", 2)[0]);
        if (recipients.isEmpty()
                || action.isEmpty()
                || status.filter(STATUS.asMatchPredicate()).isEmpty()) {
            return Optional.empty();
        }
        var diagnostic = first(fields, "Diagnostic-Code").orElse("");
        return Optional.of(new Fate(recipients, action.get(), status.get(), diagnostic));
    }

    private static Optional<ReturnAction> action(String word) {
        return switch (word.split("[\\s(]", 2)[0].toLowerCase(Locale.ROOT)) {
            case "failed" -> Optional.of(ReturnAction.FAILED);
            case "delayed" -> Optional.of(ReturnAction.DELAYED);
            default -> Optional.empty();
        };
    }

    /// `rfc822; lena@example.be`.
    private static String typed(String address) {
        return address.substring(address.indexOf(';') + 1)
                .replaceAll("[<>\\s]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<String> first(InternetHeaders fields, String name) {
        return Optional.ofNullable(fields.getHeader(name, null))
                .map(value -> value.replaceAll("\\r?\\n[ \\t]+", " ").strip())
                .filter(value -> !value.isEmpty());
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
