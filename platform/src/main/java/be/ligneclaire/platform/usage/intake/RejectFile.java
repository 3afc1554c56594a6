package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.platform.usage.intake.Batch.Reject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What was set aside, in a file beside the input: the same columns, the line in the input and the
/// reason. Corrected, it can be imported as it is; columns that it adds are ignored.
///
/// Written under a name of its own and given its last name at the end; a file that is already there is
/// never overwritten, since someone may be correcting it.
final class RejectFile implements AutoCloseable {

    private final Path input;
    private Optional<Path> part = Optional.empty();
    private Optional<BufferedWriter> writer = Optional.empty();

    RejectFile(Path input) {
        this.input = input.toAbsolutePath();
    }

    void add(Columns columns, List<Reject> rejects) throws IOException {
        if (rejects.isEmpty()) {
            return;
        }
        if (writer.isEmpty()) {
            var file = Files.createTempFile(folder(), "." + stem() + ".", ".part");
            part = Optional.of(file);
            writer = Optional.of(Files.newBufferedWriter(file));
            writer.get().write(RejectRows.header(columns) + "\n");
        }
        for (var reject : rejects) {
            writer.get().write(RejectRows.row(columns, reject) + "\n");
        }
    }

    /// The file's last name; empty if nothing was set aside.
    Optional<Path> finish() throws IOException {
        if (part.isEmpty()) {
            return Optional.empty();
        }
        close();
        for (int i = 1; ; i++) {
            var target = folder().resolve(stem() + ".rejects" + (i == 1 ? "" : "." + i) + ".csv");
            if (Files.exists(target)) {
                if (Files.mismatch(target, part.get()) < 0) {
                    Files.delete(part.get());
                    return Optional.of(target);
                }
            } else {
                Files.move(part.get(), target);
                return Optional.of(target);
            }
        }
    }

    private Path folder() {
        var folder = input.getParent();
        return folder == null ? input : folder;
    }

    private String stem() {
        var name = String.valueOf(input.getFileName());
        return name.replaceFirst("\\.gz$", "").replaceFirst("\\.csv$", "");
    }

    @Override
    public void close() throws IOException {
        if (writer.isPresent()) {
            writer.get().close();
        }
    }
}
