package be.ligneclaire.platform.usage.batch;

import be.ligneclaire.platform.usage.UsageBatches.ImportReport;
import be.ligneclaire.platform.usage.UsageBatches.Rejected;
import be.ligneclaire.platform.usage.intake.ImportRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Batches and reports as they are stored.
@Repository("usageBatchRows")
class BatchRows {

    private static final String REPORT =
            "select import_id, name, received_at, accepted, duplicate, rejected, charged from usage.import ";

    private final JdbcClient db;

    BatchRows(JdbcClient db) {
        this.db = db;
    }

    @SuppressWarnings("ArrayRecordComponent") // a hash, compared with Arrays.equals
    record Batch(byte[] sha256, OptionalLong importId) {}

    /// Notes a batch, unless its key is known.
    void begin(String client, String key, byte[] hash, Instant now) {
        db.sql("""
                        insert into usage.batch (client, key, sha256, received_at)
                        values (:client, :key, :hash, :now) on conflict do nothing
                        """)
                .param("client", client)
                .param("key", key)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    Batch find(String client, String key) {
        return db.sql("select sha256, import_id from usage.batch where client = :client and key = :key")
                .param("client", client)
                .param("key", key)
                .query((row, _) -> new Batch(row.getBytes("sha256"), longOf(row, "import_id")))
                .single();
    }

    private static OptionalLong longOf(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    void finish(String client, String key, long importId) {
        db.sql("update usage.batch set import_id = :import where client = :client and key = :key")
                .param("import", importId)
                .param("client", client)
                .param("key", key)
                .update();
    }

    ImportReport report(long importId) {
        return db.sql(REPORT + "where import_id = :import")
                .param("import", importId)
                .query((row, _) -> report(row))
                .single();
    }

    List<ImportReport> reports(int offset, int size) {
        return db.sql(REPORT + "order by received_at desc, import_id desc limit :size offset :offset")
                .param("size", size)
                .param("offset", offset)
                .query((row, _) -> report(row))
                .list();
    }

    private static ImportReport report(ResultSet row) throws SQLException {
        return new ImportReport(
                row.getLong("import_id"),
                row.getString("name"),
                row.getTimestamp("received_at").toInstant(),
                row.getLong("accepted"),
                row.getLong("duplicate"),
                row.getLong("rejected"),
                row.getLong("charged"));
    }

    List<Rejected> rejects(long importId) {
        return db.sql("""
                        select file_line, record, reason from usage.reject where import_id = :import order by file_line
                        """)
                .param("import", importId)
                .query((row, _) ->
                        new Rejected(row.getLong("file_line"), row.getString("record"), row.getString("reason")))
                .list();
    }

    Optional<String> rejectFile(long importId) {
        var rejects = rejects(importId);
        return rejects.isEmpty()
                ? Optional.empty()
                : db.sql("select header from usage.import where import_id = :import")
                        .param("import", importId)
                        .query(String.class)
                        .optional()
                        .map(header -> ImportRows.file(header, rejects));
    }
}
