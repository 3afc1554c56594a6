package be.ligneclaire.platform.customer.person;

import be.ligneclaire.platform.customer.Customers.Customer;
import java.util.ArrayList;

/// Which fields a change touched, by name: evidence says that the address changed, not where somebody
/// lives.
final class Changes {

    private Changes() {}

    /// `email, address`; empty when nothing differs.
    static String between(Customer before, Customer after) {
        var fields = new ArrayList<String>();
        if (before.language() != after.language()) {
            fields.add("language");
        }
        if (!before.name().equals(after.name())) {
            fields.add("name");
        }
        if (!before.email().equals(after.email())) {
            fields.add("email");
        }
        if (!before.mobile().equals(after.mobile())) {
            fields.add("mobile");
        }
        if (!before.address().equals(after.address())) {
            fields.add("address");
        }
        return String.join(", ", fields);
    }
}
