package be.ligneclaire.platform.subscription.life;

import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.customer.Customers;
import org.springframework.stereotype.Component;

/// Names of agenda entries: by customer in order of registration, then by item as ordered, then by service.
@Component
public class Keys {

    private final Customers customers;

    Keys(Customers customers) {
        this.customers = customers;
    }

    /// For something that concerns one service.
    public EntryKey of(Running service) {
        return new EntryKey(customer(service), service.itemId(), "%012d".formatted(service.serviceId()));
    }

    /// For something that concerns the whole item of a service.
    public EntryKey ofItem(Running service) {
        return EntryKey.of(customer(service), service.itemId());
    }

    private long customer(Running service) {
        return customers.ofAccount(service.accountId()).id();
    }
}
