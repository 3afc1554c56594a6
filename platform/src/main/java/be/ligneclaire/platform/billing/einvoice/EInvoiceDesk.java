package be.ligneclaire.platform.billing.einvoice;

import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.platform.Operator;
import be.ligneclaire.platform.billing.EInvoices;
import be.ligneclaire.platform.billing.invoice.IssuedInvoices;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.Kind;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Makes e-invoices when somebody asks, from the stored lines.
@Component
@EnableConfigurationProperties(Operator.class)
class EInvoiceDesk implements EInvoices {

    private final IssuedInvoices issued;
    private final Customers customers;
    private final Operator operator;

    EInvoiceDesk(IssuedInvoices issued, Customers customers, Operator operator) {
        this.issued = issued;
        this.customers = customers;
        this.operator = operator;
    }

    @Override
    public Optional<byte[]> peppol(long accountId, PublicId document) {
        return issued.find(accountId, document).flatMap(found -> {
            var customer = customers.ofAccount(accountId);
            return customer.companyNumber()
                    .filter(_ -> customer.kind() == Kind.BUSINESS)
                    .map(number -> new PeppolDocument(operator, customer, number, found).xml());
        });
    }
}
