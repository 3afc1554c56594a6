package be.ligneclaire.simulation.command;

import be.ligneclaire.platform.billing.Billing;
import java.util.List;

/// `bill run --date YYYY-MM-DD`: the bill run of that day.
final class BillRun {

    private BillRun() {}

    static int run(List<String> words, Output output, Closing closing) {
        var arguments = Arguments.of(words, Command.with(Place.OPTIONS, "--date"), Command.NO_SWITCHES)
                .withoutWords();
        var day = arguments.date("--date", arguments.needed("--date"));
        var place = closing.open(() -> Place.of(arguments).join("./ligneclaire bill run"));
        var application = closing.add(Application.withoutPages(place));
        var run = application.getBean(Billing.class).run(day);
        output.say("%s: %d issued, %d held back, total € %s"
                .formatted(run.day(), run.issued(), run.heldBack(), run.total().getAmount()));
        return 0;
    }
}
