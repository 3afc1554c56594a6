package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.portal.page.NotHere;
import be.ligneclaire.platform.portal.visit.Visitor;
import org.springframework.stereotype.Component;

/// The invoices that a visitor may open: those of the account that is open (`security.md` A2).
@Component
class OwnInvoices {

    private final Billing billing;

    OwnInvoices(Billing billing) {
        this.billing = billing;
    }

    /// @param id from the address
    /// @throws NotHere when there is no such invoice or it is another account's
    InvoiceWithLines invoice(Visitor visitor, String id) {
        return PublicId.parse(id)
                .flatMap(publicId -> billing.find(visitor.accountId(), publicId))
                .orElseThrow(NotHere::new);
    }
}
