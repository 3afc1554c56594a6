package be.ligneclaire.platform.usage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The front door for machines: batches of records under a key, and the reports of all imports.
public interface UsageBatches {

    /// Imports a batch once: rated, stored and durable when it returns. The same key with the same content
    /// gives the same report again, also after a restart; killed half way, the next call with the key
    /// finishes it, and what was stored before counts as duplicate there.
    ///
    /// @param client who sends, for whom keys are unique
    /// @param key the sender's
    /// @param content a file of records (`contracts.md` §4)
    /// @throws IllegalArgumentException when the header lacks a column, naming it
    BatchAnswer take(String client, String key, Path content);

    /// Reports of imports, files and batches alike, newest first.
    List<ImportReport> imports(int offset, int size);

    /// What an import set aside and keeps here, as a file to correct and send again: the same columns, then
    /// `file_line` and `reason`. Empty when there is no such import or it kept nothing here.
    Optional<String> rejects(long importId);

    /// What becomes of a batch.
    sealed interface BatchAnswer {}

    record Taken(ImportReport report, List<Rejected> rejects) implements BatchAnswer {}

    /// The key was used before for other content.
    record OtherContent() implements BatchAnswer {}

    /// Someone else is importing it at this moment.
    record BeingImported() implements BatchAnswer {}

    /// @param importId counts up
    /// @param charged in 10⁻¹⁰ euro
    record ImportReport(
            long importId,
            String name,
            Instant receivedAt,
            long accepted,
            long duplicate,
            long rejected,
            long charged) {}

    record Rejected(long fileLine, String record, String reason) {}
}
