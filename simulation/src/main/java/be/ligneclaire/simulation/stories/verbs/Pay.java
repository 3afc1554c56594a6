package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.payments.Payments.Method;
import be.ligneclaire.platform.payments.Payments.OpenInvoice;
import be.ligneclaire.simulation.stage.Cast;
import be.ligneclaire.simulation.stage.Stage;
import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/// The customer pays: an invoice, or without saying what for.
final class Pay implements Verb {

    @Override
    public String word() {
        return "pay";
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        var customer = plot.customer(fields);
        var invoice = fields.text("invoice");
        if (!invoice.matches("last|none|\\d{4}-\\d{8}")) {
            throw fields.place()
                    .problem("'invoice' of 'pay' is '" + invoice
                            + "', not last, none or a number such as 2026-00000001");
        }
        var amount = fields.optionalAmount("amount");
        var method =
                fields.word("method", List.of(Method.TRANSFER, Method.ONLINE).toArray(Method[]::new), Method::word);
        return stage -> {
            var account = stage.cast().customer(customer).accountId();
            var number = number(stage, account, invoice);
            var open = amount.orElseGet(() -> open(stage, account, number));
            if (open.isZero()) {
                stage.refused(RuleId.PAYMENTS_ALLOCATION, edition(stage, account), "nothing-open");
                return;
            }
            var day = stage.rooms().time().today();
            stage.rooms().payments().receive(stage.key(), account, open, method, number, day);
        };
    }

    /// The invoice number that the payment states.
    private static Optional<String> number(Stage stage, long account, String written) {
        return switch (written) {
            case "none" -> Optional.empty();
            case "last" ->
                stage.rooms().billing().of(account).stream()
                        .filter(document -> document.kind() == DocumentKind.INVOICE)
                        .findFirst()
                        .map(Invoice::number);
            default -> Optional.of(written);
        };
    }

    /// What is open of the invoice; of all without one.
    private static Money open(Stage stage, long account, Optional<String> number) {
        return Euro.sum(stage.rooms().payments().openInvoices(account).stream()
                .filter(invoice -> number.isEmpty() || number.get().equals(invoice.number()))
                .map(OpenInvoice::open)
                .toList());
    }

    private static Edition edition(Stage stage, long account) {
        return stage.cast().items().stream()
                .filter(item -> item.accountId() == account)
                .map(Cast.Item::edition)
                .findFirst()
                .orElseGet(Edition::newest);
    }
}
