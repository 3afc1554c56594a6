package be.ligneclaire.simulation.command;

import be.ligneclaire.platform.usage.UsageRecords;
import be.ligneclaire.platform.usage.UsageRecords.Imported;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `usage import FILE…`: rates and stores records, file after file.
final class UsageImport {

    private UsageImport() {}

    static int run(List<String> words, Output output, Closing closing) {
        var arguments = Arguments.of(words, Place.OPTIONS, Command.NO_SWITCHES);
        var files = arguments.words().stream().map(Path::of).toList();
        if (files.isEmpty()) {
            throw new WrongUsage("usage import needs a file.");
        }
        for (var file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new WorkFailed(file + " cannot be read.");
            }
        }
        var place = closing.open(() -> Place.of(arguments).join("./ligneclaire usage import"));
        var application = closing.add(Application.withoutPages(place));
        var records = application.getBean(UsageRecords.class);
        for (var file : files) {
            var started = System.nanoTime();
            var imported = records.importFile(file);
            output.say(line(file, imported, System.nanoTime() - started));
        }
        return 0;
    }

    private static String line(Path file, Imported imported, long nanoseconds) {
        var records = imported.accepted() + imported.duplicate() + imported.rejected();
        var perSecond = records * TimeUnit.SECONDS.toNanos(1) / Math.max(1, nanoseconds);
        return "%s: %d accepted, %d duplicate, %d rejected, %d records/s"
                        .formatted(file, imported.accepted(), imported.duplicate(), imported.rejected(), perSecond)
                + imported.rejects().map(rejects -> "; set aside in " + rejects).orElse("");
    }
}
