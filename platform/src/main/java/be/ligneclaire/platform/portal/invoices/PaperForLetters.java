package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.InvoicePaper;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.identity.Identity.Membership;
import be.ligneclaire.platform.identity.Identity.Role;
import be.ligneclaire.platform.portal.visit.Visitor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The paper that goes with a letter: what the account's holder would download, when nobody is signed in.
@Component
class PaperForLetters implements InvoicePaper {

    private final Billing billing;
    private final Customers customers;
    private final InvoicePdf paper;

    PaperForLetters(Billing billing, Customers customers, InvoicePdf paper) {
        this.billing = billing;
        this.customers = customers;
        this.paper = paper;
    }

    @Override
    public Optional<byte[]> pdf(long accountId, PublicId document) {
        return billing.find(accountId, document).map(found -> paper.of(holder(accountId), found));
    }

    private Visitor holder(long accountId) {
        var customer = customers.ofAccount(accountId);
        return new Visitor(new Membership(0, customer.email(), accountId, Role.HOLDER), customer, List.of());
    }
}
