package be.ligneclaire.platform.ordering.order;

import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.customer.Customers.Kind;
import be.ligneclaire.platform.payments.Payments;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Grounds on which the operator may refuse, and a person judges (`ordering.refusal-grounds`, CG 4): never
/// a refusal by itself. The first one is named.
@Component
class Grounds {

    private static final String HOME = "BE";

    private final Customers customers;
    private final Payments payments;

    Grounds(Customers customers, Payments payments) {
        this.customers = customers;
        this.payments = payments;
    }

    Optional<Ground> first(long accountId, LocalDate today) {
        var customer = customers.ofAccount(accountId);
        if (livesAbroad(customer)) {
            return ground(
                    Reason.ADDRESS_ABROAD,
                    "The address is outside Belgium (`party.foreign-address`). Accept the order?");
        }
        if (payments.isOverdue(accountId, today)) {
            return ground(Reason.BREACH_OF_CONTRACT, "Invoices of an earlier contract are overdue. Accept the order?");
        }
        if (customer.kind() == Kind.BUSINESS && customer.companyNumber().isEmpty()) {
            return ground(
                    Reason.INFORMATION_MISSING_OR_WRONG, "A business without an enterprise number. Accept the order?");
        }
        return Optional.empty();
    }

    private static boolean livesAbroad(Customer customer) {
        return customer.address()
                .map(address -> !address.country().equals(HOME))
                .orElse(false);
    }

    private static Optional<Ground> ground(Reason reason, String question) {
        return Optional.of(new Ground(reason, question));
    }

    /// @param question for the colleague who decides
    record Ground(Reason reason, String question) {}
}
