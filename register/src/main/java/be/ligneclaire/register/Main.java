package be.ligneclaire.register;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.register.eval.RuleEvaluator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// `rule list`, `rule show` and `rule eval` (`contracts.md` §1, §2). Exit codes: 0 done, 1 failed, 2 wrong
/// usage.
public final class Main {

    private static final String USAGE = """
            usage: rule list [--json]
                   rule show ID
                   rule eval --batch [--regime contract|statutory] [--language nl|fr|de|en]""";

    private Main() {}

    /// Runs one command on standard input and output.
    public static void main(String[] args) {
        System.exit(run(List.of(args), System.in, System.out, System.err));
    }

    /// Runs one command.
    public static int run(List<String> args, InputStream in, OutputStream out, PrintStream errors) {
        try {
            return switch (args.isEmpty() ? "" : args.getFirst()) {
                case "list" -> list(args, out);
                case "show" -> show(args, out);
                case "eval" -> eval(args, in, out);
                default -> throw new WrongUsage(args.isEmpty() ? "No command." : "No command " + args.getFirst() + ".");
            };
        } catch (WrongUsage e) {
            errors.println(e.getMessage());
            errors.println(USAGE);
            return 2;
        } catch (IOException e) {
            errors.println("Reading or writing failed: " + e.getMessage());
            return 1;
        }
    }

    private static int list(List<String> args, OutputStream out) throws IOException {
        var language = Language.EN;
        var json = false;
        for (var i = 1; i < args.size(); i++) {
            switch (args.get(i)) {
                case "--json" -> json = true;
                case "--language" -> language = language(value(args, ++i));
                default -> throw new WrongUsage("Unknown option " + args.get(i) + ".");
            }
        }
        RuleList.write(json, language, out);
        return 0;
    }

    private static int show(List<String> args, OutputStream out) throws IOException {
        var language = Language.EN;
        var rule = Optional.<String>empty();
        for (var i = 1; i < args.size(); i++) {
            if (args.get(i).equals("--language")) {
                language = language(value(args, ++i));
            } else if (rule.isPresent() || args.get(i).startsWith("--")) {
                throw new WrongUsage("Unknown option " + args.get(i) + ".");
            } else {
                rule = Optional.of(args.get(i));
            }
        }
        var id = rule.orElseThrow(() -> new WrongUsage("Which rule?"));
        if (!RuleList.ids().contains(id)) {
            throw new WrongUsage("No rule " + id + ".");
        }
        RuleList.show(id, language, out);
        return 0;
    }

    private static int eval(List<String> args, InputStream in, OutputStream out) throws IOException {
        var language = Language.EN;
        var statutory = false;
        var batch = false;
        for (var i = 1; i < args.size(); i++) {
            switch (args.get(i)) {
                case "--batch" -> batch = true;
                case "--language" -> language = language(value(args, ++i));
                case "--regime" -> {
                    var regime = value(args, ++i);
                    if (!regime.equals("contract") && !regime.equals("statutory")) {
                        throw new WrongUsage("The regime is contract or statutory, not " + regime + ".");
                    }
                    statutory = regime.equals("statutory");
                }
                default -> throw new WrongUsage("Unknown option " + args.get(i) + ".");
            }
        }
        if (!batch) {
            throw new WrongUsage("Rules are evaluated with --batch, JSON lines on standard input.");
        }
        new Batch(new RuleEvaluator(statutory, language)).run(in, out);
        return 0;
    }

    private static String value(List<String> args, int index) {
        if (index >= args.size()) {
            throw new WrongUsage("A value is missing after " + args.getLast() + ".");
        }
        return args.get(index);
    }

    private static Language language(String code) {
        return Language.of(code)
                .orElseThrow(() -> new WrongUsage("The language is nl, fr, de or en, not " + code + "."));
    }

    /// What the caller must change.
    private static final class WrongUsage extends RuntimeException {

        private static final long serialVersionUID = 1;

        WrongUsage(String message) {
            super(message, null, false, false);
        }
    }
}
