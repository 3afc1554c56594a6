package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.usage.UsageRecords.Imported;
import be.ligneclaire.platform.usage.limit.Teller;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Imports files and texts of records.
@Component("usageImports")
public class Imports {

    private static final int INPUT_BUFFER = 1 << 20;
    private static final long LATEST = 24 * 3_600;

    private final LaneWork work;
    private final Sources sources;
    private final BatchPreparation preparation;
    private final ImportRows imports;
    private final Teller teller;
    private final BusinessTime time;
    private final int blockBytes;

    Imports(
            LaneWork work,
            Sources sources,
            BatchPreparation preparation,
            ImportRows imports,
            Teller teller,
            BusinessTime time,
            @Value("${ligneclaire.usage.batch-bytes:" + BatchReader.USUAL_BLOCK + "}") int blockBytes) {
        this.blockBytes = blockBytes;
        this.work = work;
        this.sources = sources;
        this.preparation = preparation;
        this.imports = imports;
        this.teller = teller;
        this.time = time;
    }

    /// @throws UncheckedIOException when the file cannot be read, naming it
    /// @throws IllegalArgumentException when the header lacks a column
    public Imported file(Path file) {
        try (var input = open(file);
                var rejects = new RejectFile(file)) {
            var name = String.valueOf(file.getFileName());
            var tally = run(name, input, (columns, batch) -> rejects.add(columns, batch));
            var path = rejects.finish();
            return finished(imports.finish(name, tally, List.of(), "", path));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot import " + file + ": " + reason(e) + ".", e);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException _ -> "there is no such file";
            case java.nio.file.AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            case java.util.zip.ZipException _ -> "it is not a whole gzip file";
            case java.io.EOFException _ -> "it is not a whole gzip file";
            default -> String.valueOf(e.getMessage());
        };
    }

    /// @throws IllegalArgumentException when the header lacks a column
    public Imported text(String name, String csv) {
        var kept = new ArrayList<Batch.Reject>();
        var header = new AtomicReference<>("");
        try {
            var tally =
                    run(name, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), (columns, rejects) -> {
                        header.set(RejectRows.header(columns));
                        kept.addAll(rejects);
                    });
            return finished(imports.finish(name, tally, kept, header.get(), Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A batch whose rejects are kept in the room; the import's number.
    ///
    /// @param done hears the number within the transaction that ends the import
    /// @throws IllegalArgumentException when the header lacks a column
    public long batch(String name, Path content, LongConsumer done) {
        var kept = new ArrayList<Batch.Reject>();
        var header = new AtomicReference<>("");
        try (var input = open(content)) {
            var tally = run(name, input, (columns, rejects) -> {
                header.set(RejectRows.header(columns));
                kept.addAll(rejects);
            });
            var id = imports.keep(name, tally, kept, header.get(), done);
            teller.tell();
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot import " + name + ": " + reason(e) + ".", e);
        }
    }

    /// What the records made happen is told after they are counted.
    private Imported finished(Imported imported) {
        teller.tell();
        return imported;
    }

    private static InputStream open(Path file) throws IOException {
        var input = new BufferedInputStream(Files.newInputStream(file), INPUT_BUFFER);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(input, INPUT_BUFFER) : input;
    }

    /// Where a batch's rejects go, in order of the file.
    interface RejectSink {
        void add(Columns columns, List<Batch.Reject> rejects) throws IOException;
    }

    private Tally run(String name, InputStream input, RejectSink sink) throws IOException {
        var high = new HighWater(sources);
        var reader = new BatchReader(
                name, input, sources::numberOf, sources::sellerOf, time.now().getEpochSecond() + LATEST, blockBytes);
        var tally = new Tally();
        try (var lanes = work.begin(time.now())) {
            var waiting = Optional.<LaneWork.Pending>empty();
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                var batch = next.get();
                preparation.prepare(batch);
                high.judge(batch);
                var alone = waiting.isEmpty() && reader.isDone();
                var pending = alone ? lanes.here(batch) : lanes.hand(batch);
                if (waiting.isPresent()) {
                    settle(waiting.get(), reader.columns(), tally, sink);
                    teller.tell();
                }
                waiting = Optional.of(pending);
            }
            if (waiting.isPresent()) {
                settle(waiting.get(), reader.columns(), tally, sink);
            }
        }
        return tally;
    }

    private static void settle(LaneWork.Pending pending, Columns columns, Tally tally, RejectSink sink)
            throws IOException {
        var batch = pending.batch();
        tally.duplicate += batch.duplicates;
        for (var lane : pending.tallies()) {
            tally.accepted += lane.accepted();
            tally.duplicate += lane.duplicate();
            tally.charged = Math.addExact(tally.charged, lane.charged());
            lane.setAside().forEach(row -> batch.reject(row.row(), row.reason().reason()));
        }
        var rejects = batch.rejects();
        tally.rejected += rejects.size();
        sink.add(columns, rejects);
    }

    /// What an import has done so far.
    static final class Tally {
        long accepted;
        long duplicate;
        long rejected;
        long charged;
    }
}
