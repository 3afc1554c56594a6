package be.ligneclaire.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// `./ligneclaire bench NAME [--size N]`.
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new BillRunBench(),
            new IngestBench(),
            new PdfBench(),
            new PortalBench(),
            new PreviewBench(),
            new RaterBench(),
            new RulesBench(),
            new StartBench(),
            new UsagePageBench());

    private Bench() {}

    /// Runs one benchmark; without a name it says which there are. Exit codes: 0 done, 1 failed, 2 wrong
    /// usage.
    public static void main(String[] words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    private static int run(List<String> words, PrintStream out, PrintStream errors) {
        if (words.isEmpty()) {
            errors.println("Usage: ./ligneclaire bench NAME [--size N]");
            ALL.forEach(benchmark -> errors.printf("  %-10s %s%n", benchmark.name(), benchmark.about()));
            return 2;
        }
        var wanted = ALL.stream()
                .filter(benchmark -> benchmark.name().equals(words.getFirst()))
                .findFirst();
        var size = size(words.subList(1, words.size()));
        if (wanted.isEmpty() || size.isEmpty()) {
            errors.println("Usage: ./ligneclaire bench NAME [--size N], where NAME is one of "
                    + String.join(", ", ALL.stream().map(Benchmark::name).toList()) + ".");
            return 2;
        }
        try {
            wanted.get().run(size.get(), out);
            return 0;
        } catch (Exception e) {
            errors.println("The benchmark failed: " + e.getMessage());
            e.printStackTrace(errors);
            return 1;
        }
    }

    /// Empty when the words are no size.
    private static Optional<OptionalLong> size(List<String> words) {
        if (words.isEmpty()) {
            return Optional.of(OptionalLong.empty());
        }
        if (words.size() != 2
                || !words.getFirst().equals("--size")
                || !words.getLast().matches("[1-9][0-9]{0,11}")) {
            return Optional.empty();
        }
        return Optional.of(OptionalLong.of(Long.parseLong(words.getLast())));
    }
}
