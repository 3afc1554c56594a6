package be.ligneclaire.platform.payments.bank;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.payments.Payments.Bill;
import fr.marcwrobel.jbanking.bic.Bic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;

/// The text of the QR code with which a customer pays by transfer (EPC069-12, version 002, UTF-8).
///
/// Twelve lines: `BCD`, `002`, `1`, `SCT`, bank, beneficiary, account, amount, purpose, structured
/// reference, free text, note; empty lines at the end are left out. Reference and free text exclude each
/// other. At error level M and QR version 13 there is room for 330 bytes beside the mark that says UTF-8,
/// so the note and then the free text are cut until all fits.
///
/// @param bic empty inside the European Economic Area
/// @param name of the beneficiary, 1 to 70 characters
/// @param amount 0.01 to 999,999,999.99 euro
/// @param purpose at most 4 characters, or empty
/// @param reference at most 35 characters, or empty
/// @param freeText at most 140 characters, or empty
/// @param note to the payer, at most 70 characters, or empty
public record EpcPayload(
        Optional<String> bic,
        String name,
        Iban account,
        Money amount,
        String purpose,
        String reference,
        String freeText,
        String note) {

    /// The most bytes that fit, when the code says that it is UTF-8.
    public static final int LARGEST = 330;

    private static final List<String> HEAD = List.of("BCD", "002", "1", "SCT");
    private static final int LINES = 12;
    private static final Money HIGHEST = Euro.of("999999999.99");
    private static final Pattern AMOUNT = Pattern.compile("EUR[0-9]{1,9}(\\.[0-9]{1,2})?");

    public EpcPayload {
        if (!amount.isPositive() || amount.isGreaterThan(HIGHEST)) {
            throw new IllegalArgumentException("Only 0.01 to 999999999.99 can be paid so, not " + amount);
        }
        if (!bic.map(Bic::isValid).orElse(true)) {
            throw new IllegalArgumentException("Not the code of a bank: " + bic.orElse(""));
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("The beneficiary has no name");
        }
        if (!reference.isEmpty() && !freeText.isEmpty()) {
            throw new IllegalArgumentException("Reference and free text exclude each other");
        }
        atMost(70, name);
        atMost(4, purpose);
        atMost(35, reference);
        atMost(140, freeText);
        atMost(70, note);
        if (bytes(lines(List.of(bic.orElse(""), name, account.value(), money(amount), purpose, reference))) > LARGEST) {
            throw new IllegalArgumentException("The beneficiary's name takes too many bytes: " + name);
        }
    }

    /// Where the reference of an invoice stands: banks' applications differ, so it is a setting. Line 10
    /// is meant for RF references, line 11 for free text.
    public enum Placement {
        STRUCTURED,
        TEXT
    }

    /// For an invoice; empty where there is nothing to transfer: an amount that is not above zero, a direct
    /// debit, a credit note.
    ///
    /// @param reference as printed, `+++090/9337/55493+++`, or an RF reference
    public static Optional<EpcPayload> of(String name, Iban account, Bill bill, String reference, Placement placement) {
        if (bill.collected() || bill.creditNote() || !bill.amount().isPositive()) {
            return Optional.empty();
        }
        var structured = placement == Placement.STRUCTURED;
        return Optional.of(new EpcPayload(
                Optional.empty(),
                name,
                account,
                bill.amount(),
                "",
                structured ? reference : "",
                structured ? "" : reference,
                ""));
    }

    /// Reads what a code says; empty when it is not such a code.
    ///
    /// @param text lines ended by LF or by CRLF, not mixed
    public static Optional<EpcPayload> parse(String text) {
        var lines = new ArrayList<>(List.of(text.split(text.contains("\r\n") ? "\r\n" : "\n", -1)));
        while (lines.size() < LINES) {
            lines.add("");
        }
        if (lines.size() > LINES
                || !lines.subList(0, HEAD.size()).equals(HEAD)
                || !AMOUNT.matcher(lines.get(7)).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EpcPayload(
                    Optional.of(lines.get(4)).filter(bic -> !bic.isEmpty()),
                    lines.get(5),
                    new Iban(lines.get(6)),
                    Euro.of(lines.get(7).substring(3)),
                    lines.get(8),
                    lines.get(9),
                    lines.get(10),
                    lines.get(11)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What the code says, lines separated by LF, at most [#LARGEST] bytes.
    public String text() {
        var shorterText = freeText;
        var shorterNote = note;
        while (bytes(text(shorterText, shorterNote)) > LARGEST) {
            if (shorterNote.isEmpty()) {
                shorterText = withoutLast(shorterText);
            } else {
                shorterNote = withoutLast(shorterNote);
            }
        }
        return text(shorterText, shorterNote);
    }

    private String text(String someText, String someNote) {
        return lines(
                List.of(bic.orElse(""), name, account.value(), money(amount), purpose, reference, someText, someNote));
    }

    private static String lines(List<String> body) {
        return (String.join("\n", HEAD) + "\n" + String.join("\n", body)).replaceFirst("\n+$", "");
    }

    private static String money(Money amount) {
        return "EUR" + amount.getAmount().toPlainString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// Cuts a whole character, never half of one.
    private static String withoutLast(String text) {
        return text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }

    private static void atMost(int longest, String text) {
        if (text.codePointCount(0, text.length()) > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("At most %d characters, none a line break: %s".formatted(longest, text));
        }
    }
}
