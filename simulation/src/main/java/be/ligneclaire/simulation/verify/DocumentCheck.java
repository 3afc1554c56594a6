package be.ligneclaire.simulation.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/// Is a document what its lines say? Fed line by line, so that none is kept.
final class DocumentCheck {

    private static final Set<String> TAXED = Set.of("recurring", "usage", "one-off");
    private static final BigDecimal RATE = new BigDecimal("21");
    private static final BigDecimal RATE_AND_HUNDRED = new BigDecimal("121");

    private final Document document;
    private final Report report;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal taxed = BigDecimal.ZERO;

    DocumentCheck(Document document, Report report) {
        this.document = document;
        this.report = report;
    }

    /// @param number `2026-00000001`, a credit note's `C2026-00000001`
    /// @param reference the twelve digits of the transfer
    record Document(
            long key,
            String number,
            String kind,
            BigDecimal total,
            BigDecimal withoutVat,
            BigDecimal vat,
            String reference) {}

    Document document() {
        return document;
    }

    void add(StoredLine line) {
        sum = sum.add(line.amount());
        if (TAXED.contains(line.kind())) {
            taxed = taxed.add(line.amount());
        }
    }

    /// VAT is taken once out of what was taxed: inclusive × 21 / 121, half up.
    void close() {
        report.document();
        expect("the lines sum to", sum, "the total is", document.total());
        var vat = taxed.multiply(RATE).divide(RATE_AND_HUNDRED, 2, RoundingMode.HALF_UP);
        expect("VAT of " + taxed + " is", vat, "it says", document.vat());
        expect("without VAT it is", document.total().subtract(document.vat()), "it says", document.withoutVat());
        if (document.kind().equals("CREDIT_NOTE") != document.total().signum() < 0) {
            report.differs(document.number(), "a " + document.kind() + " of " + document.total());
        }
        reference();
    }

    private void expect(String how, BigDecimal right, String says, BigDecimal found) {
        if (right.compareTo(found) != 0) {
            report.differs(document.number(), how + " " + right + ", " + says + " " + found);
        }
    }

    /// Two digits of the year, more by fifty for a credit note, then the eight of the number; then the ten modulo
    /// 97, 97 for 0.
    private void reference() {
        var parts = document.number().split("-", 2);
        if (!document.number().matches("C?\\d{4}-\\d{8}")
                || !document.reference().matches("\\d{12}")) {
            report.differs(document.number(), "no number or reference of ours: " + document.reference());
            return;
        }
        int year = Integer.parseInt(parts[0].substring(parts[0].length() - 2)) + (parts[0].startsWith("C") ? 50 : 0);
        var ten = "%02d%s".formatted(year, parts[1]);
        long check = Long.parseLong(ten) % 97;
        var right = ten + "%02d".formatted(check == 0 ? 97 : check);
        if (!right.equals(document.reference())) {
            report.differs(document.number(), "its reference is " + right + ", it says " + document.reference());
        }
    }
}
