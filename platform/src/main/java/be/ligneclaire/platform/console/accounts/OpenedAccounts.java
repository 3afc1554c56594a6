package be.ligneclaire.platform.console.accounts;

import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.identity.Staff.Colleague;
import be.ligneclaire.platform.portal.page.NotHere;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The account that a colleague opens. What was read of it is in `evidence` before it is shown
/// (`security.md` L1).
@Component
public class OpenedAccounts {

    private final Customers customers;
    private final Evidence evidence;

    OpenedAccounts(Customers customers, Evidence evidence) {
        this.customers = customers;
        this.evidence = evidence;
    }

    /// @param id from the address
    /// @throws NotHere when there is no such account
    public Customer find(String id) {
        return PublicId.parse(id).flatMap(customers::find).orElseThrow(NotHere::new);
    }

    /// Notes that a colleague read something.
    ///
    /// @param action `invoice-viewed`
    /// @param subject `invoice 2026-00000001`
    public void viewed(Colleague colleague, Customer customer, String action, String subject) {
        evidence.record(
                colleague.actor(), action, Optional.of(customer.accountId()), subject, Optional.empty(), Map.of());
    }
}
