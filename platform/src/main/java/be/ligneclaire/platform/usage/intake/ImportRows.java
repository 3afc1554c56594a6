package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.usage.UsageRecords.Imported;
import be.ligneclaire.platform.usage.UsageRecords.UsageImported;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    Imported finish(String name, Imports.Tally tally, List<Batch.Reject> kept, Optional<Path> rejects) {
        var id = db.sql("""
                        insert into usage.import (name, received_at, accepted, duplicate, rejected, charged)
                        values (:name, :received_at, :accepted, :duplicate, :rejected, :charged)
                        returning import_id
                        """)
                .param("name", name)
                .param("received_at", Timestamp.from(time.now()))
                .param("accepted", tally.accepted)
                .param("duplicate", tally.duplicate)
                .param("rejected", tally.rejected)
                .param("charged", tally.charged)
                .query(Long.class)
                .single();
        for (var reject : kept) {
            db.sql("insert into usage.reject (import_id, file_line, record, reason) values (?, ?, ?, ?)")
                    .params(id, reject.fileLine(), reject.text(), reject.reason())
                    .update();
        }
        news.publishEvent(new UsageImported(name, tally.accepted, tally.duplicate, tally.rejected, tally.charged));
        return new Imported(tally.accepted, tally.duplicate, tally.rejected, tally.charged, rejects);
    }

    /// When records were last received.
    public Optional<Instant> lastReceived() {
        return db.sql("select max(received_at) from usage.import where accepted > 0")
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
