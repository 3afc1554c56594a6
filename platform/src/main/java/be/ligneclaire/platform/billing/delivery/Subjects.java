package be.ligneclaire.platform.billing.delivery;

import be.ligneclaire.platform.billing.Billing.Invoice;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the tasks about deliveries are called: `invoice 2026-00000001` for a document that nobody got,
/// `e-invoice 2026-00000001` for one that the network did not take; with a count from the second time on.
final class Subjects {

    private static final Pattern ABOUT = Pattern.compile("(invoice|e-invoice) (C?\\d{4}-\\d{8})(?: \\(\\d+\\))?");

    private Subjects() {}

    static String invoice(Invoice invoice, int time) {
        return counted("invoice " + invoice.number(), time);
    }

    static String eInvoice(Invoice invoice, int time) {
        return counted("e-invoice " + invoice.number(), time);
    }

    /// What a task was about, if it was about a delivery.
    static Optional<About> about(String subject) {
        return Optional.of(ABOUT.matcher(subject))
                .filter(Matcher::matches)
                .map(about -> new About(about.group(2), about.group(1).equals("e-invoice")));
    }

    private static String counted(String subject, int time) {
        return time == 1 ? subject : subject + " (" + time + ")";
    }

    record About(String number, boolean eInvoice) {}
}
