package be.ligneclaire.core.rules.invoicing;

import static be.ligneclaire.core.terms.RuleId.PAYMENTS_ALLOCATION;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Explanation;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/// Which debts a payment covers.
///
/// ```
/// 1. the invoice whose reference the payment carries
/// 2. the rest, or a payment without reference: by oldest due date, then lowest number;
///    amounts in admissible mediation are passed over
/// 3. inside an invoice: principal, interest, indemnity, fees
/// 4. what is left stays as credit for the next invoice
/// ```
///
/// Source: fr CG 6.2, nl 6.2, en 6.2 leave it to the operator. Reading: this fixed order, in the customer's
/// favour, since principal first means less interest. A reference that matches no invoice counts as none.
///
/// Example: € 75.00 without reference on A1 (due 16 October, 40.00) and A2 (due 18 November, 60.00): A1
/// 40.00, A2 35.00.
@Implements(PAYMENTS_ALLOCATION)
public final class PaymentAllocation {

    private PaymentAllocation() {}

    /// Spreads a payment; no cent is created or lost.
    ///
    /// @param reference the number of the invoice the payment names
    /// @throws IllegalArgumentException if two invoices have the same number or the payment is negative
    public static Allocated allocate(Money payment, Optional<String> reference, List<OpenInvoice> invoices) {
        if (payment.isNegative()) {
            throw new IllegalArgumentException("A payment is not negative");
        }
        var allocations = new LinkedHashMap<String, Map<DebtPart, Money>>();
        for (var invoice : invoices) {
            if (allocations.put(invoice.number(), new EnumMap<>(DebtPart.class)) != null) {
                throw new IllegalArgumentException("Two invoices " + invoice.number());
            }
        }
        var left = payment;
        for (var invoice : inOrder(reference, invoices)) {
            var named = reference.filter(invoice.number()::equals).isPresent();
            var reachable = named ? invoice.open() : atLeastZero(invoice.open().minus(invoice.disputed()));
            var parts = allocations.getOrDefault(invoice.number(), Map.of());
            for (var part : DebtPart.values()) {
                var paid = min(min(left, reachable), invoice.open(part));
                parts.put(part, paid);
                left = left.minus(paid);
                reachable = reachable.minus(paid);
            }
        }
        return new Allocated(payment, reference, allocations, left);
    }

    private static List<OpenInvoice> inOrder(Optional<String> reference, List<OpenInvoice> invoices) {
        var ordered = new ArrayList<>(invoices);
        ordered.sort(Comparator.comparing((OpenInvoice invoice) ->
                        !reference.filter(invoice.number()::equals).isPresent())
                .thenComparing(OpenInvoice::due)
                .thenComparing(OpenInvoice::number));
        return ordered;
    }

    private static Money min(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }

    private static Money atLeastZero(Money amount) {
        return amount.isNegative() ? Euro.ZERO : amount;
    }

    /// Where a payment went.
    ///
    /// @param parts per invoice number, in the order given, what each part received; 0.00 where it received
    ///     nothing
    /// @param credit what is left for the next invoice
    public record Allocated(
            Money payment, Optional<String> reference, Map<String, Map<DebtPart, Money>> parts, Money credit) {

        public Allocated {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }

        /// What an invoice received in all; 0.00 for one that is not there.
        public Money to(String invoice) {
            return Euro.sum(parts.getOrDefault(invoice, Map.of()).values());
        }

        /// What one part of an invoice received.
        public Money to(String invoice, DebtPart part) {
            return parts.getOrDefault(invoice, Map.of()).getOrDefault(part, Euro.ZERO);
        }

        /// The same computation in words.
        public Explanation why(Edition edition) {
            var working = Working.of(PAYMENTS_ALLOCATION, edition).euro("payment", payment);
            reference.ifPresent(number -> working.word("reference", number));
            var sum = new StringBuilder(Euro.text(payment)).append(" = ");
            for (var number : parts.keySet()) {
                working.figure("invoice", number, "invoice").euro("allocated", to(number));
                sum.append(Euro.text(to(number))).append(" + ");
            }
            return working.euro("credit", credit)
                    .explain(sum.append(Euro.text(credit)).toString());
        }
    }
}
