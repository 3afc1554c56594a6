package be.ligneclaire.simulation.command;

import be.ligneclaire.simulation.network.UsageGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// `usage generate --lines N --days D --seed S [--start YYYY-MM-DD] --out FILE`: plausible records of the
/// first lines of the fixed series, the same for the same seed.
final class UsageGenerate {

    private static final Set<String> OPTIONS = Set.of("--lines", "--days", "--seed", "--start", "--out");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int MOST_DAYS = 3660;

    private UsageGenerate() {}

    static int run(List<String> words, Output output) {
        var arguments = Arguments.of(words, OPTIONS, Command.NO_SWITCHES).withoutWords();
        var lines = arguments.number("--lines", arguments.needed("--lines"), 1, UsageGenerator.MOST_LINES);
        var days = arguments.number("--days", arguments.needed("--days"), 1, MOST_DAYS);
        var seed = arguments.number("--seed", arguments.needed("--seed"), Long.MIN_VALUE, Long.MAX_VALUE);
        var start = arguments
                .option("--start")
                .map(day -> arguments.date("--start", day))
                .orElse(START);
        var out = Path.of(arguments.needed("--out"));
        var folder = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out) || folder == null || !Files.isWritable(folder)) {
            throw new WorkFailed(out + " cannot be written.");
        }
        try {
            var records = UsageGenerator.write((int) lines, (int) days, seed, start, out);
            output.say("%s: %d records of %d lines, from %s to %s"
                    .formatted(out, records, lines, start, start.plusDays(days - 1)));
            return 0;
        } catch (IOException e) {
            throw new WorkFailed(out + " cannot be written: " + e.getMessage());
        }
    }
}
