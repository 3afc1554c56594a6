package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.usage.UsageBatches.Rejected;
import be.ligneclaire.platform.usage.UsageRecords.Imported;
import be.ligneclaire.platform.usage.UsageRecords.UsageImported;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// A report per import, and the news of it.
@Repository("usageImportRows")
public class ImportRows {

    private final JdbcClient db;
    private final ApplicationEventPublisher news;
    private final BusinessTime time;

    ImportRows(JdbcClient db, ApplicationEventPublisher news, BusinessTime time) {
        this.db = db;
        this.news = news;
        this.time = time;
    }

    @Transactional
    Imported finish(String name, Imports.Tally tally, List<Batch.Reject> kept, String header, Optional<Path> rejects) {
        keep(name, tally, kept, header, _ -> {});
        return new Imported(tally.accepted, tally.duplicate, tally.rejected, tally.charged, rejects);
    }

    /// The report of an import and what it set aside, with the news of it; its number.
    @Transactional
    long keep(String name, Imports.Tally tally, List<Batch.Reject> kept, String header, LongConsumer done) {
        var id = db.sql("""
                        insert into usage.import (name, received_at, accepted, duplicate, rejected, charged, header)
                        values (:name, :received_at, :accepted, :duplicate, :rejected, :charged, :header)
                        returning import_id
                        """)
                .param("name", name)
                .param("received_at", Timestamp.from(time.now()))
                .param("accepted", tally.accepted)
                .param("duplicate", tally.duplicate)
                .param("rejected", tally.rejected)
                .param("charged", tally.charged)
                .param("header", kept.isEmpty() ? "" : header)
                .query(Long.class)
                .single();
        for (var reject : kept) {
            db.sql("insert into usage.reject (import_id, file_line, record, reason) values (?, ?, ?, ?)")
                    .params(id, reject.fileLine(), reject.text(), reject.reason())
                    .update();
        }
        done.accept(id);
        news.publishEvent(new UsageImported(name, tally.accepted, tally.duplicate, tally.rejected, tally.charged));
        return id;
    }

    /// Rejects that were kept as a file: the header of their columns, then each with its line and reason. A
    /// line that was no row of the columns goes into the reason.
    public static String file(String header, List<Rejected> rejects) {
        int columns = header.split(",").length - Columns.ADDED.size();
        var text = new StringBuilder(header).append('\n');
        for (var reject : rejects) {
            boolean isRow = RejectRows.fields(reject.record()) == columns;
            text.append(RejectRows.row(columns, reject, !isRow)).append('\n');
        }
        return text.toString();
    }

    /// When records were last received.
    public Optional<Instant> lastReceived() {
        return db.sql("select max(received_at) from usage.import where accepted > 0")
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
