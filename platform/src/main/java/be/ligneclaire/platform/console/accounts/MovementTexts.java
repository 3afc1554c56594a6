package be.ligneclaire.platform.console.accounts;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.console.page.AgentPaths;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.payments.Payments;
import be.ligneclaire.platform.payments.Payments.Allocation;
import be.ligneclaire.platform.payments.Payments.Receipt;
import be.ligneclaire.platform.portal.page.PageWords;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What moved a ledger, in words with a link: an invoice to its page, a payment to the invoice that it paid.
@Component
class MovementTexts {

    private final Billing billing;
    private final Payments payments;
    private final PageWords words;

    MovementTexts(Billing billing, Payments payments, PageWords words) {
        this.billing = billing;
        this.payments = payments;
        this.words = words;
    }

    /// For the movements of one account, whose invoices and payments are read once.
    OfAccount of(Language language, Customer customer) {
        var invoices = billing.of(customer.accountId());
        return new OfAccount(
                language,
                customer,
                invoices.stream().collect(Collectors.toMap(Invoice::invoiceId, Function.identity())),
                invoices.stream().collect(Collectors.toMap(Invoice::number, Function.identity())),
                payments.receiptsByKey(customer.accountId()));
    }

    /// @param href empty text where there is no page
    record Text(String text, String href) {}

    final class OfAccount {

        private final Language language;
        private final Customer customer;
        private final Map<Long, Invoice> byId;
        private final Map<String, Invoice> byNumber;
        private final Map<String, Receipt> receipts;

        private OfAccount(
                Language language,
                Customer customer,
                Map<Long, Invoice> byId,
                Map<String, Invoice> byNumber,
                Map<String, Receipt> receipts) {
            this.language = language;
            this.customer = customer;
            this.byId = byId;
            this.byNumber = byNumber;
            this.receipts = receipts;
        }

        /// @param key of the entry: `invoice/17`, `payment/…`, `refund/…`; of another one its key is all that
        ///     is known
        Text of(String key) {
            var what = key.replaceFirst("/.*", "");
            var which = key.substring(Math.min(key.length(), what.length() + 1));
            return switch (what) {
                case "invoice" -> invoice(which).orElse(new Text(key, ""));
                case "payment" ->
                    Optional.ofNullable(receipts.get(which)).map(this::payment).orElse(new Text(key, ""));
                case "refund" -> new Text(words.of(language, "console.ledger.refund", which), href(which));
                default -> new Text(key, "");
            };
        }

        private Optional<Text> invoice(String id) {
            return Optional.of(id)
                    .filter(text -> text.matches("[0-9]{1,18}"))
                    .map(text -> byId.get(Long.valueOf(text)))
                    .map(invoice -> new Text(
                            words.of(
                                    language,
                                    invoice.kind() == DocumentKind.CREDIT_NOTE
                                            ? "console.ledger.credit-note"
                                            : "console.ledger.invoice",
                                    invoice.number()),
                            href(invoice.number())));
        }

        private Text payment(Receipt receipt) {
            var method = words.of(language, "payment.method." + receipt.method().word());
            var paid = receipt.allocations().stream()
                    .map(Allocation::invoice)
                    .distinct()
                    .toList();
            return paid.isEmpty()
                    ? new Text(words.of(language, "console.ledger.payment", method), "")
                    : new Text(
                            words.of(language, "console.ledger.payment-for", method, String.join(", ", paid)),
                            href(paid.getFirst()));
        }

        private String href(String number) {
            return Optional.ofNullable(byNumber.get(number))
                    .map(invoice -> new AgentPaths(language).invoice(customer, invoice))
                    .orElse("");
        }
    }
}
