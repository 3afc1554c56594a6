package be.ligneclaire.register.eval;

import be.ligneclaire.core.law.StatutoryCaps;
import be.ligneclaire.core.rules.invoicing.DebtPart;
import be.ligneclaire.core.rules.invoicing.DueDate;
import be.ligneclaire.core.rules.invoicing.OpenInvoice;
import be.ligneclaire.core.rules.invoicing.PaymentAllocation;
import be.ligneclaire.core.rules.latepayment.DirectDebitRejection;
import be.ligneclaire.core.rules.latepayment.OperatorLate;
import be.ligneclaire.core.terms.Explanation;
import be.ligneclaire.core.terms.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// When is due, what a payment pays, and what late payment of the operator costs.
final class PaymentAnswers {

    private PaymentAnswers() {}

    static Finding<LocalDate> due(Case asked, String methodKey) {
        var given = asked.given();
        var sent = given.date("sent");
        var method = given.choice(methodKey, "transfer", "direct debit", "direct-debit");
        if (method.equals("transfer")) {
            return DueDate.byTransfer(asked.edition(), sent);
        }
        return given.dateIfAny("first_presentation")
                .map(day -> DueDate.presentedOn(asked.edition(), sent, day))
                .orElseGet(() -> DueDate.byDirectDebit(asked.edition(), sent));
    }

    static Answer dueDate(Case asked) {
        var due = due(asked, "method");
        return Answer.of(due).with("due", due.value());
    }

    static Answer allocation(Case asked) {
        var given = asked.given();
        var numbers = new HashSet<String>();
        var invoices = given.objects("invoices").stream()
                .map(invoice -> invoice(invoice, numbers))
                .toList();
        var reference = given.has("reference") ? Optional.of(given.text("reference")) : Optional.<String>empty();
        var allocated = PaymentAllocation.allocate(given.money("payment"), reference, invoices);
        var answer = Answer.of(allocated.why(asked.edition()));
        for (var invoice : invoices) {
            answer.with(invoice.number(), allocated.to(invoice.number()));
        }
        if (invoices.size() == 1) {
            var only = invoices.getFirst();
            answer.with("principal_paid", allocated.to(only.number(), DebtPart.PRINCIPAL))
                    .with("interest_paid", allocated.to(only.number(), DebtPart.INTEREST))
                    .with("indemnity_paid", allocated.to(only.number(), DebtPart.INDEMNITY))
                    .with("fees_paid", allocated.to(only.number(), DebtPart.FEE))
                    .with("open", only.open().minus(allocated.to(only.number())));
        }
        return answer.with("credit", allocated.credit());
    }

    private static OpenInvoice invoice(Given invoice, Set<String> numbers) {
        var number = invoice.text("no");
        if (!numbers.add(number)) {
            throw Refusal.invalid("no", "twice");
        }
        var parts = invoice.mentions("principal");
        return new OpenInvoice(
                number,
                invoice.date("due"),
                parts ? invoice.money("principal") : invoice.money("open"),
                invoice.moneyOrZero("interest"),
                invoice.moneyOrZero("indemnity"),
                invoice.moneyOrZero("fees"),
                invoice.moneyOrZero("in_mediation"));
    }

    static Answer directDebitRejection(Case asked) {
        var fees = DirectDebitRejection.fees(asked.edition(), asked.given().count("rejections"));
        var cap = asked.law().map(view -> StatutoryCaps.directDebitRejection(view, fees.amount()));
        return Caps.apply(Answer.of(fees).with("fees", fees.amount()), cap, "fees");
    }

    static Answer operatorLate(Case asked) {
        var given = asked.given();
        var owed = given.money("amount_owed_by_operator");
        var agreed = given.date("agreed");
        var paid = given.date("paid");
        var interest = OperatorLate.interest(asked.edition(), owed, agreed, paid, given.decimal("legal_rate_percent"));
        var indemnity = OperatorLate.indemnity(asked.edition(), owed, agreed, paid);
        var why = interest.amount().why();
        var figures = new ArrayList<>(why.figures());
        figures.addAll(indemnity.why().figures());
        return Answer.of(new Explanation(
                        why.rule(),
                        asked.edition(),
                        figures,
                        why.formula() + "; " + indemnity.why().formula()))
                .with("started_months", interest.startedMonths())
                .with("interest", interest.amount().amount())
                .with("indemnity", indemnity.amount());
    }
}
