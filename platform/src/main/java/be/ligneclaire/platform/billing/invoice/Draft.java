package be.ligneclaire.platform.billing.invoice;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.invoicing.Vat;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.customer.Customers.BillingContact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// An invoice, or a credit note, whose content is certain and that has no number yet.
///
/// @param lines not empty
public record Draft(BillingContact contact, Edition edition, List<DraftLine> lines, Money total, Money vat) {

    /// The lines of an account; empty when there are none, since lines of nothing are left out.
    public static Optional<Draft> of(BillingContact contact, List<DraftLine> all) {
        var lines = all.stream().filter(line -> !line.amount().isZero()).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var total = Euro.ZERO;
        var taxed = Euro.ZERO;
        for (var line : lines) {
            total = total.plus(line.amount());
            taxed = line.kind().taxed() ? taxed.plus(line.amount()) : taxed;
        }
        var edition = Edition.named(lines.getFirst().reason().edition());
        return Optional.of(new Draft(contact, edition, lines, total, Vat.in(taxed)));
    }

    /// Whether it asks or gives back; a sum of nothing is an invoice that is paid already.
    public DocumentKind kind() {
        return total.isNegative() ? DocumentKind.CREDIT_NOTE : DocumentKind.INVOICE;
    }

    /// The lines as pages show those of a document that was sent.
    public List<Line> asLines() {
        var placed = new ArrayList<Line>(lines.size());
        for (var line : lines) {
            placed.add(line.at(placed.size() + 1));
        }
        return placed;
    }

    /// A line without its place.
    ///
    /// @param unit of `quantity`
    public record DraftLine(
            OptionalLong itemId,
            OptionalLong serviceId,
            String product,
            String text,
            Optional<LocalDateRange> period,
            OptionalLong quantity,
            Optional<String> unit,
            Money amount,
            LineKind kind,
            Reason reason) {

        Line at(int position) {
            return new Line(
                    position,
                    itemId,
                    serviceId,
                    product,
                    text,
                    period,
                    quantity,
                    unit,
                    amount,
                    kind,
                    reason.rule(),
                    reason.edition(),
                    reason.clauseLabels(),
                    Reason.figures(reason.figures()),
                    reason.formula());
        }
    }
}
