package be.ligneclaire.platform.console.accounts;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.console.access.ConsoleRoutes;
import be.ligneclaire.platform.console.accounts.AccountView.DocumentRow;
import be.ligneclaire.platform.console.accounts.AccountView.TaskRow;
import be.ligneclaire.platform.console.page.AgentPaths;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.identity.Staff.Colleague;
import be.ligneclaire.platform.identity.Staff.Role;
import be.ligneclaire.platform.ledger.Ledger;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.page.RuleTexts;
import be.ligneclaire.platform.tasks.Tasks;
import be.ligneclaire.platform.tasks.Tasks.OpenTask;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One account: who it is, what is owed, what waits for a decision, its invoices.
@Controller
class CustomerAccountPages {

    private final OpenedAccounts accounts;
    private final Billing billing;
    private final Ledger ledger;
    private final Tasks tasks;
    private final PageWords words;
    private final RuleTexts rules;

    CustomerAccountPages(
            OpenedAccounts accounts, Billing billing, Ledger ledger, Tasks tasks, PageWords words, RuleTexts rules) {
        this.accounts = accounts;
        this.billing = billing;
        this.ledger = ledger;
        this.tasks = tasks;
        this.words = words;
        this.rules = rules;
    }

    @GetMapping(ConsoleRoutes.AGENT + "/accounts" + ConsoleRoutes.ACCOUNT)
    String account(Language language, @PathVariable String account, Colleague colleague, Model model) {
        var customer = accounts.find(account);
        accounts.viewed(colleague, customer, "account-viewed", "account " + customer.accountId());
        model.addAttribute("account", view(language, colleague, customer));
        return "console/account";
    }

    private AccountView view(Language language, Colleague colleague, Customer customer) {
        var formats = new PageFormats(language);
        var mayOpenLedger =
                colleague.roles().contains(Role.BILLING) || colleague.roles().contains(Role.FINANCE);
        return new AccountView(
                customer.name(),
                Long.toString(customer.accountId()),
                customer.number(),
                words.of(language, "console.kind." + word(customer.kind())),
                words.of(language, "language." + customer.language().code()),
                words.of(language, "account.pays." + word(customer.paysBy())),
                formats.money(ledger.balance(customer.accountId())),
                mayOpenLedger ? Optional.of(new AgentPaths(language).ledger(customer)) : Optional.empty(),
                tasks.openFor(customer.accountId()).stream()
                        .map(task -> task(language, formats, task))
                        .toList(),
                documents(language, formats, customer));
    }

    private TaskRow task(Language language, PageFormats formats, OpenTask task) {
        return new TaskRow(rules.title(language, task.rule().id()), task.question(), formats.instant(task.openedAt()));
    }

    private List<DocumentRow> documents(Language language, PageFormats formats, Customer customer) {
        return billing.of(customer.accountId()).stream()
                .map(invoice -> new DocumentRow(
                        new AgentPaths(language).invoice(customer, invoice),
                        formats.month(invoice.month()),
                        invoice.number(),
                        formats.shortDate(invoice.issued()),
                        invoice.due().map(formats::shortDate).orElse("–"),
                        formats.money(invoice.total())))
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
