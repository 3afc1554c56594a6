package be.ligneclaire.platform.console.accounts;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.console.access.ConsoleRoutes;
import be.ligneclaire.platform.console.page.AgentPaths;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.identity.Staff.Colleague;
import be.ligneclaire.platform.portal.invoices.CustomersInvoice;
import be.ligneclaire.platform.portal.page.NotHere;
import be.ligneclaire.platform.portal.page.PageWords;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/// An invoice by the portal's own view and template, in the customer's language, to read only
/// (`security.md` G8): marked, and in `evidence` before it is shown.
@Controller
class InvoiceAsTheCustomerSeesIt {

    private final OpenedAccounts accounts;
    private final Billing billing;
    private final CustomersInvoice invoices;
    private final PageWords words;
    private final ThymeleafViewResolver views;
    private final Environment environment;

    InvoiceAsTheCustomerSeesIt(
            OpenedAccounts accounts,
            Billing billing,
            CustomersInvoice invoices,
            PageWords words,
            ThymeleafViewResolver views,
            Environment environment) {
        this.accounts = accounts;
        this.billing = billing;
        this.invoices = invoices;
        this.words = words;
        this.views = views;
        this.environment = environment;
    }

    @GetMapping(ConsoleRoutes.AGENT + "/accounts" + ConsoleRoutes.ACCOUNT + "/invoices" + ConsoleRoutes.INVOICE)
    View invoice(
            Language language,
            @PathVariable String account,
            @PathVariable String invoice,
            Colleague colleague,
            Model model)
            throws Exception {
        var customer = accounts.find(account);
        var document = PublicId.parse(invoice)
                .flatMap(id -> billing.find(customer.accountId(), id))
                .orElseThrow(NotHere::new);
        accounts.viewed(
                colleague,
                customer,
                "invoice-viewed",
                "invoice " + document.invoice().number());
        var theirs = customer.language();
        var paths = new AgentPaths(language);
        invoices.show(model, theirs, customer, document, paths.invoices(customer));
        model.addAttribute("viewer", viewer(language, paths, customer));
        model.addAttribute("portal", portal());
        return Optional.ofNullable(views.resolveViewName("console/invoice", theirs.locale()))
                .orElseThrow();
    }

    private Viewer viewer(Language language, AgentPaths paths, Customer customer) {
        return new Viewer(
                words.of(language, "console.as-customer.title", customer.name()),
                words.of(
                        language,
                        "console.as-customer.text",
                        words.of(language, "language." + customer.language().code())),
                paths.account(customer),
                words.of(language, "console.account.back", Long.toString(customer.accountId())),
                customer.language().code());
    }

    /// Where rules and clauses have their pages.
    private String portal() {
        var address = environment.getProperty("ligneclaire.portal.address", "");
        return address.isBlank()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : address.replaceAll("/+$", "");
    }

    /// What is said above the page, in the colleague's language.
    ///
    /// @param language of the page
    record Viewer(String title, String text, String account, String back, String language) {}
}
