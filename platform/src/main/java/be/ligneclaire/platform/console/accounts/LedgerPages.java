package be.ligneclaire.platform.console.accounts;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.console.access.ConsoleRoutes;
import be.ligneclaire.platform.console.accounts.LedgerView.Row;
import be.ligneclaire.platform.console.accounts.LedgerView.YearLink;
import be.ligneclaire.platform.console.page.AgentPaths;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.identity.Staff.Colleague;
import be.ligneclaire.platform.ledger.Ledger;
import be.ligneclaire.platform.ledger.Statements;
import be.ligneclaire.platform.ledger.Statements.Movement;
import be.ligneclaire.platform.portal.page.NotHere;
import be.ligneclaire.platform.portal.page.PageFormats;
import java.time.Year;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The ledger of one account: every posting of its receivable in order, with what was owed after it.
@Controller
class LedgerPages {

    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    private final OpenedAccounts accounts;
    private final Statements statements;
    private final Ledger ledger;
    private final MovementTexts texts;
    private final BusinessTime time;

    LedgerPages(OpenedAccounts accounts, Statements statements, Ledger ledger, MovementTexts texts, BusinessTime time) {
        this.accounts = accounts;
        this.statements = statements;
        this.ledger = ledger;
        this.texts = texts;
        this.time = time;
    }

    @GetMapping(ConsoleRoutes.AGENT + "/accounts" + ConsoleRoutes.ACCOUNT + "/ledger")
    String ledger(
            Language language,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String year,
            Colleague colleague,
            Model model) {
        var customer = accounts.find(account);
        var shown = year.isEmpty() ? Year.from(time.today()) : year(year);
        accounts.viewed(colleague, customer, "ledger-viewed", "ledger " + shown);
        model.addAttribute("ledger", view(language, customer, shown));
        return "console/ledger";
    }

    private static Year year(String text) {
        if (!YEAR.matcher(text).matches()) {
            throw new NotHere();
        }
        return Year.parse(text);
    }

    private LedgerView view(Language language, Customer customer, Year year) {
        var formats = new PageFormats(language);
        var paths = new AgentPaths(language);
        var statement = statements.of(customer.accountId(), year);
        var said = texts.of(language, customer);
        return new LedgerView(
                customer.name(),
                Long.toString(customer.accountId()),
                paths.account(customer),
                year.toString(),
                formats.money(ledger.balance(customer.accountId())),
                formats.money(statement.opening()),
                formats.shortDate(year.atDay(1)),
                formats.money(statement.closing()),
                statement.movements().stream()
                        .map(movement -> row(formats, said, movement))
                        .toList(),
                statement.years().stream()
                        .map(other -> new YearLink(
                                other.toString(), paths.ledger(customer) + "?year=" + other, other.equals(year)))
                        .toList());
    }

    private static Row row(PageFormats formats, MovementTexts.OfAccount said, Movement movement) {
        var amount = movement.amount();
        var text = said.of(movement.key());
        return new Row(
                formats.shortDate(movement.on()),
                text.text(),
                text.href(),
                amount.isPositive() ? formats.money(amount) : "",
                amount.isPositive() ? "" : formats.money(amount.abs()),
                formats.money(movement.balance()));
    }
}
