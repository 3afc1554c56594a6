package be.ligneclaire.platform.portal.visit;

import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.identity.Identity.Membership;
import be.ligneclaire.platform.identity.Identity.Role;
import java.util.List;

/// Who is signed in, seen through the account that is open. Pages take the account from here and from
/// nowhere else.
///
/// @param membership the login's membership of the open account
/// @param memberships all accounts of the login, the open one included
public record Visitor(Membership membership, Customer customer, List<Membership> memberships) {

    public Visitor {
        memberships = List.copyOf(memberships);
    }

    /// The billing account that is open.
    public long accountId() {
        return membership.accountId();
    }

    public Role role() {
        return membership.role();
    }
}
