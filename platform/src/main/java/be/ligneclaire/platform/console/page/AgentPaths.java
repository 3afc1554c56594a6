package be.ligneclaire.platform.console.page;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.customer.Customers.Customer;
import java.time.LocalDate;

/// Where the console's pages are, in one language.
public record AgentPaths(Language language) {

    public String home() {
        return "/" + language.code() + "/agent";
    }

    public String runs() {
        return home() + "/bill-runs";
    }

    public String run(LocalDate day) {
        return runs() + "/" + day;
    }

    public String heldBack(LocalDate day, Customer customer) {
        return run(day) + "/held-back/" + customer.publicId();
    }

    public String account(Customer customer) {
        return home() + "/accounts/" + customer.publicId();
    }

    public String ledger(Customer customer) {
        return account(customer) + "/ledger";
    }

    /// Where the invoices of an account are; an identifier follows.
    public String invoices(Customer customer) {
        return account(customer) + "/invoices/";
    }

    public String invoice(Customer customer, Invoice invoice) {
        return invoices(customer) + invoice.publicId();
    }
}
