package be.ligneclaire.platform.console.runs;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.billing.RunReports;
import be.ligneclaire.platform.billing.RunReports.HeldBack;
import be.ligneclaire.platform.billing.RunReports.Run;
import be.ligneclaire.platform.console.page.AgentPaths;
import be.ligneclaire.platform.console.runs.RunsView.Held;
import be.ligneclaire.platform.console.runs.RunsView.HeldRow;
import be.ligneclaire.platform.console.runs.RunsView.Kind;
import be.ligneclaire.platform.console.runs.RunsView.One;
import be.ligneclaire.platform.console.runs.RunsView.Row;
import be.ligneclaire.platform.console.runs.RunsView.State;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts bill runs into words and figures.
@Component
class RunViews {

    /// Rows that a page shows at most; a run that holds back more has a cause to be found, not a list to be read.
    private static final int SHOWN = 200;

    private final RunReports reports;
    private final Customers customers;
    private final PageWords words;

    RunViews(RunReports reports, Customers customers, PageWords words) {
        this.reports = reports;
        this.customers = customers;
        this.words = words;
    }

    RunsView all(Language language) {
        var runs = reports.runs();
        return new RunsView(
                runs.stream().anyMatch(run -> !run.isComplete()),
                runs.stream().map(run -> row(language, run)).toList());
    }

    One one(Language language, Run run) {
        var formats = new PageFormats(language);
        return new One(
                row(language, run),
                formats.number(run.invoices()),
                formats.number(run.creditNotes()),
                run.pass() > 0 ? Optional.of(words.of(language, "console.run.again", run.pass())) : Optional.empty(),
                kinds(language, formats, run),
                held(language, formats, run));
    }

    private Row row(Language language, Run run) {
        var formats = new PageFormats(language);
        return new Row(
                new AgentPaths(language).run(run.day()),
                formats.date(run.day()),
                formats.month(YearMonth.from(run.day()).minusMonths(1)),
                state(language, formats, run),
                Math.toIntExact(run.chunks() == 0 ? 100 : Math.floorDiv(run.chunksDone() * 100, run.chunks())),
                words.of(language, "console.run.parts", formats.number(run.chunksDone()), formats.number(run.chunks())),
                formats.number(run.invoices() + run.creditNotes()),
                formats.money(run.total()),
                formats.number(run.heldBack()));
    }

    private State state(Language language, PageFormats formats, Run run) {
        if (!run.isComplete()) {
            return new State(words.of(language, "console.run.state.going-on"), "due");
        }
        return run.waiting() > 0
                ? new State(words.of(language, "console.run.state.waiting", formats.number(run.waiting())), "late")
                : new State(words.of(language, "console.run.state.complete"), "good");
    }

    private List<Kind> kinds(Language language, PageFormats formats, Run run) {
        return reports.totals(run.day()).entrySet().stream()
                .map(kind -> new Kind(
                        words.of(language, "line.kind." + kind.getKey().word()),
                        formats.number(kind.getValue().lines()),
                        formats.money(kind.getValue().amount())))
                .toList();
    }

    private Held held(Language language, PageFormats formats, Run run) {
        var held = reports.heldBack(run.day(), SHOWN);
        Map<Long, Customer> byAccount = customers
                .ofAccounts(held.stream().map(HeldBack::accountId).toList())
                .stream()
                .collect(Collectors.toMap(Customer::accountId, Function.identity()));
        var beyond = run.heldBack() - held.size();
        return new Held(
                words.of(language, "console.held.sum", formats.number(run.heldBack()), formats.number(run.waiting())),
                held.stream().map(one -> row(language, one, byAccount)).toList(),
                beyond > 0
                        ? Optional.of(words.of(language, "console.held.more", formats.number(beyond)))
                        : Optional.empty());
    }

    private HeldRow row(Language language, HeldBack held, Map<Long, Customer> customers) {
        return new HeldRow(
                Optional.ofNullable(customers.get(held.accountId()))
                        .map(customer -> new AgentPaths(language).heldBack(held.day(), customer))
                        .orElse(""),
                Long.toString(held.accountId()),
                words.of(language, HeldBackReason.of(held.reason()).key()),
                state(language, held));
    }

    /// Whether it still waits.
    State state(Language language, HeldBack held) {
        return held.invoice()
                .map(number -> new State(words.of(language, "console.held.billed", number), "good"))
                .orElseGet(() -> new State(words.of(language, "console.held.waits"), "late"));
    }
}
