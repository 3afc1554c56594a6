package be.ligneclaire.platform.console.runs;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.RunReports;
import be.ligneclaire.platform.billing.RunReports.HeldBack;
import be.ligneclaire.platform.console.access.ConsoleRoutes;
import be.ligneclaire.platform.console.accounts.OpenedAccounts;
import be.ligneclaire.platform.console.page.AgentPaths;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.identity.Staff.Colleague;
import be.ligneclaire.platform.identity.Staff.Role;
import be.ligneclaire.platform.portal.page.NotHere;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.tasks.Tasks;
import be.ligneclaire.platform.tasks.Tasks.OpenTask;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An account that a run held back: why, and billing it again once that was repaired.
@Controller
class HeldBackPages {

    private static final String HELD_BACK =
            ConsoleRoutes.AGENT + "/bill-runs" + ConsoleRoutes.DAY + "/held-back" + ConsoleRoutes.ACCOUNT;

    private final RunReports reports;
    private final RunViews runs;
    private final Billing billing;
    private final OpenedAccounts accounts;
    private final Tasks tasks;
    private final Evidence evidence;
    private final PageWords words;

    HeldBackPages(
            RunReports reports,
            RunViews runs,
            Billing billing,
            OpenedAccounts accounts,
            Tasks tasks,
            Evidence evidence,
            PageWords words) {
        this.reports = reports;
        this.runs = runs;
        this.billing = billing;
        this.accounts = accounts;
        this.tasks = tasks;
        this.evidence = evidence;
        this.words = words;
    }

    @GetMapping(HELD_BACK)
    String page(
            Language language,
            @PathVariable String day,
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String again,
            Colleague colleague,
            Model model) {
        var customer = accounts.find(account);
        var held = held(day, customer);
        accounts.viewed(colleague, customer, "held-back-viewed", held.task());
        model.addAttribute("held", view(language, customer, held, colleague));
        model.addAttribute("triedAgain", again != null);
        return "console/held-back";
    }

    @PostMapping(HELD_BACK)
    String again(Language language, @PathVariable String day, @PathVariable String account, Colleague colleague) {
        var customer = accounts.find(account);
        var held = held(day, customer);
        if (held.invoice().isEmpty()) {
            evidence.record(
                    colleague.actor(),
                    "billed-again",
                    Optional.of(customer.accountId()),
                    held.task(),
                    Optional.empty(),
                    Map.of("reason", held.reason()));
            billAgain(held.day(), held.accountId());
            reports.heldBack(held.day(), held.accountId())
                    .flatMap(HeldBack::invoice)
                    .ifPresent(number -> done(held, number, colleague));
        }
        return "redirect:" + new AgentPaths(language).heldBack(held.day(), customer) + "?again";
    }

    /// The run of that day looks again at the accounts that it has not billed.
    private void billAgain(LocalDate day, long accountId) {
        billing.runFor(day, accountId);
    }

    private void done(HeldBack held, String number, Colleague colleague) {
        task(held)
                .ifPresent(task -> tasks.decide(
                        task.task(),
                        Tasks.Decision.APPROVE,
                        Optional.empty(),
                        "billed again: " + number,
                        colleague.actor()));
    }

    private HeldBack held(String day, Customer customer) {
        return RunPages.day(day)
                .flatMap(on -> reports.heldBack(on, customer.accountId()))
                .orElseThrow(NotHere::new);
    }

    private Optional<OpenTask> task(HeldBack held) {
        return tasks.openFor(held.accountId()).stream()
                .filter(task ->
                        task.rule() == RuleId.BILLING_MONTHLY && task.subject().equals(held.task()))
                .findFirst();
    }

    private HeldBackView view(Language language, Customer customer, HeldBack held, Colleague colleague) {
        var formats = new PageFormats(language);
        var paths = new AgentPaths(language);
        var reason = HeldBackReason.of(held.reason());
        return new HeldBackView(
                Long.toString(held.accountId()),
                formats.date(held.day()),
                paths.run(held.day()),
                paths.account(customer),
                paths.ledger(customer),
                runs.state(language, held),
                words.of(language, reason.key()),
                words.of(language, reason.key() + ".do"),
                held.reason(),
                held.invoice().flatMap(number -> invoice(paths, customer, number)),
                task(held)
                        .map(task -> words.of(
                                language,
                                "console.held.task",
                                Long.toString(task.task()),
                                formats.instant(task.openedAt()))),
                held.invoice().isEmpty() && colleague.roles().contains(Role.BILLING)
                        ? Optional.of(paths.heldBack(held.day(), customer))
                        : Optional.empty());
    }

    private Optional<String> invoice(AgentPaths paths, Customer customer, String number) {
        return billing.byNumber(number).map(document -> paths.invoice(customer, document.invoice()));
    }

    /// @param reason what it means
    /// @param toDo what to do about it
    /// @param noted what the run noted
    /// @param invoice where the account was billed later
    /// @param task that is open, in words
    /// @param action where to bill again; empty for those who may not and where it was billed
    record HeldBackView(
            String number,
            String day,
            String run,
            String account,
            String ledger,
            RunsView.State state,
            String reason,
            String toDo,
            String noted,
            Optional<String> invoice,
            Optional<String> task,
            Optional<String> action) {}
}
