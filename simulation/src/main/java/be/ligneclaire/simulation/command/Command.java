package be.ligneclaire.simulation.command;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The entry point behind `./ligneclaire`: finds the command and turns what comes of it into an exit code.
public final class Command {

    static final Set<String> NO_SWITCHES = Set.of();

    private final Output output;
    private final PrintStream errors;
    private final Closing closing;

    private Command(Output output, PrintStream errors, Closing closing) {
        this.output = output;
        this.errors = errors;
        this.closing = closing;
    }

    /// Runs one command and exits with its code: 0 done, 1 the work failed, 2 wrong usage.
    public static void main(String[] words) {
        // What anything else prints goes to standard error, so that standard output carries the command's own words
        // only.
        var standardOutput = System.out;
        System.setOut(System.err);
        var closing = new Closing();
        var code = new Command(new Output(standardOutput), System.err, closing).run(List.of(words));
        standardOutput.flush();
        closing.leave(code);
    }

    static Set<String> with(Set<String> options, String... more) {
        var all = new HashSet<>(options);
        all.addAll(Arrays.asList(more));
        return all;
    }

    private int run(List<String> words) {
        try {
            return dispatch(words);
        } catch (WrongUsage e) {
            errors.println(e.getMessage() + " (./ligneclaire help lists the commands.)");
            return 2;
        } catch (RuntimeException | Error e) {
            var log = Place.log(words.isEmpty() ? "command" : words.getFirst());
            Problems.log(e, log);
            errors.println(Problems.sentence(e, log));
            return 1;
        }
    }

    private int dispatch(List<String> words) {
        var command = words.isEmpty() ? "" : words.getFirst();
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (command) {
            case "up" -> Up.run(rest, output, closing);
            case "simulate" -> Stories.run(rest, output, errors);
            case "bill" -> bill(rest);
            case "usage" -> usage(rest);
            case "ledger" -> ledger(rest);
            case "staff" -> staff(rest);
            case "train" -> Training.run(closing);
            default -> throw new WrongUsage("There is no command '" + command + "'.");
        };
    }

    private int bill(List<String> words) {
        var verb = words.isEmpty() ? "" : words.getFirst();
        return switch (verb) {
            case "run" -> BillRun.run(words.subList(1, words.size()), output, closing);
            case "verify" -> BillVerify.run(words.subList(1, words.size()), output, closing);
            default -> throw new WrongUsage("bill is followed by 'run' or 'verify'.");
        };
    }

    private int usage(List<String> words) {
        var verb = words.isEmpty() ? "" : words.getFirst();
        return switch (verb) {
            case "generate" -> UsageGenerate.run(words.subList(1, words.size()), output);
            case "import" -> UsageImport.run(words.subList(1, words.size()), output, closing);
            default -> throw new WrongUsage("usage is followed by 'generate' or 'import'.");
        };
    }

    private int ledger(List<String> words) {
        var verb = words.isEmpty() ? "" : words.getFirst();
        return switch (verb) {
            case "export" -> LedgerExport.run(words.subList(1, words.size()), output, closing);
            case "check" -> LedgerCheck.run(words.subList(1, words.size()), output, closing);
            case "close" -> LedgerClose.run(words.subList(1, words.size()), output, closing);
            default -> throw new WrongUsage("ledger is followed by 'export', 'check' or 'close'.");
        };
    }

    private int staff(List<String> words) {
        var verb = words.isEmpty() ? "" : words.getFirst();
        return switch (verb) {
            case "add" -> StaffCommand.add(words.subList(1, words.size()), output, closing, System.in);
            case "end" -> StaffCommand.end(words.subList(1, words.size()), output, closing);
            default -> throw new WrongUsage("staff is followed by 'add' or 'end'.");
        };
    }
}
