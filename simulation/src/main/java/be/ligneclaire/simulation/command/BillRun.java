package be.ligneclaire.simulation.command;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.DryRun;
import be.ligneclaire.platform.billing.RunReports;
import be.ligneclaire.platform.billing.RunReports.Run;
import be.ligneclaire.platform.customer.Customers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.springframework.context.ApplicationContext;

/// `bill run --date YYYY-MM-DD`: the bill run of that day; `--account NUMBER` of one account only,
/// `--dry-run` tries it and compares it with the run before.
final class BillRun {

    private static final String DRY = "--dry-run";
    private static final int SHOWN = 20;

    private BillRun() {}

    static int run(List<String> words, Output output, Closing closing) {
        var arguments = Arguments.of(words, Command.with(Place.OPTIONS, "--date", "--account"), Set.of(DRY))
                .withoutWords();
        var day = arguments.date("--date", arguments.needed("--date"));
        var number = arguments.option("--account");
        if (number.isPresent() && arguments.has(DRY)) {
            throw new WrongUsage(
                    "--account and --dry-run do not go together; the portal shows one account's next invoice.");
        }
        var place = closing.open(() -> Place.of(arguments).join("./ligneclaire bill run"));
        var application = closing.add(Application.withoutPages(place));
        var billing = application.getBean(Billing.class);
        if (arguments.has(DRY)) {
            tell(billing.dryRun(day), application.getBean(RunReports.class), output);
            return 0;
        }
        var run = number.map(account -> billing.runFor(day, account(account, application)))
                .orElseGet(() -> billing.run(day));
        output.say("%s: %d issued, %d held back, total € %s"
                .formatted(run.day(), run.issued(), run.heldBack(), run.total().getAmount()));
        return 0;
    }

    private static long account(String number, ApplicationContext application) {
        return application
                .getBean(Customers.class)
                .search(number)
                .orElseThrow(() -> new WorkFailed("There is no account or customer '" + number + "'."))
                .accountId();
    }

    private static void tell(DryRun tried, RunReports reports, Output output) {
        var before = before(tried.day(), reports);
        output.say("%s, tried: %d invoices, %d credit notes, %d held back, total € %s. Nothing was stored."
                .formatted(
                        tried.day(),
                        tried.invoices(),
                        tried.creditNotes(),
                        tried.heldBack().size(),
                        tried.total().getAmount()));
        output.say(row(
                "",
                before.map(run -> run.day().toString()).orElse("no run"),
                tried.day().toString(),
                "difference"));
        output.say(row(
                "documents",
                before.map(run -> run.invoices() + run.creditNotes()).orElse(0L),
                tried.invoices() + tried.creditNotes()));
        var earlier = before.map(run -> reports.totals(run.day()));
        for (var kind : LineKind.values()) {
            var was = earlier.flatMap(totals -> Optional.ofNullable(totals.get(kind)));
            var is = Optional.ofNullable(tried.totals().get(kind));
            if (was.isPresent() || is.isPresent()) {
                output.say(row(
                        kind.word(),
                        was.map(Billing.KindTotal::amount).orElse(Euro.ZERO),
                        is.map(Billing.KindTotal::amount).orElse(Euro.ZERO)));
            }
        }
        output.say(row("total", before.map(Run::total).orElse(Euro.ZERO), tried.total()));
        tried.heldBack().entrySet().stream()
                .limit(SHOWN)
                .forEach(held -> output.say("held back: account %d: %s".formatted(held.getKey(), held.getValue())));
    }

    private static Optional<Run> before(LocalDate day, RunReports reports) {
        return reports.runs().stream().filter(run -> run.day().isBefore(day)).findFirst();
    }

    private static String row(String what, Money before, Money now) {
        return row(what, Euro.text(before), Euro.text(now), Euro.text(now.minus(before)));
    }

    private static String row(String what, long before, long now) {
        return row(what, Long.toString(before), Long.toString(now), Long.toString(now - before));
    }

    private static String row(String what, String before, String now, String difference) {
        return "%-14s %14s %14s %14s".formatted(what, before, now, difference).stripTrailing();
    }
}
