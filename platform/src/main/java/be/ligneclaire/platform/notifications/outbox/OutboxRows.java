package be.ligneclaire.platform.notifications.outbox;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.Message;
import be.ligneclaire.platform.notifications.template.Templates;
import be.ligneclaire.platform.notifications.template.Written;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `notifications.message`: read, claimed, delivered or put off.
@Repository
public class OutboxRows {

    private final JdbcClient db;
    private final Templates templates;

    OutboxRows(JdbcClient db, Templates templates) {
        this.db = db;
        this.templates = templates;
    }

    List<Message> latest(Optional<String> to, int limit) {
        return db.sql("""
                select *
                  from notifications.message
                 where :to::text is null
                    or lower(recipient) = lower(:to)
                 order by number desc
                 limit :limit
                """)
                .param("to", to.map(String::strip).orElse(null))
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Message> find(long number) {
        return db.sql("select * from notifications.message where number = :number")
                .param("number", number)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Message> about(About about) {
        return db.sql("""
                select *
                  from notifications.message
                 where about_key = :key
                   and about_kind = :kind
                 order by number
                """)
                .param("key", about.key())
                .param("kind", about.kind())
                .query((row, _) -> read(row))
                .list();
    }

    /// Messages whose turn it is, oldest first, kept from other deliverers until this transaction ends.
    public List<Message> claim(Instant now, int limit) {
        return db.sql("""
                select *
                  from notifications.message
                 where next_attempt_at <= :now
                 order by next_attempt_at, number
                 limit :limit
                   for update skip locked
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /// Notes that a message has been handed over.
    public void delivered(long number, Instant now) {
        db.sql("""
                update notifications.message
                   set attempts = attempts + 1, delivered_at = :now, next_attempt_at = null, last_failure = null
                 where number = :number
                """)
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Notes why a message could not be handed over. It is tried again after one minute, then two, four …
    /// at most six hours, and given up after `most` attempts.
    ///
    /// @return whether it is given up
    public boolean failed(long number, String failure, int most, Instant now) {
        return db.sql("""
                update notifications.message
                   set attempts = attempts + 1,
                       last_failure = :failure,
                       given_up_at = case when attempts + 1 >= :most then :now::timestamptz end,
                       next_attempt_at = case when attempts + 1 < :most then
                         :now::timestamptz + least(interval '1 minute' * (2 ^ attempts), interval '6 hours') end
                 where number = :number
                returning given_up_at is not null
                """)
                .param("number", number)
                .param("failure", failure.length() > 500 ? failure.substring(0, 500) : failure)
                .param("most", most)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private Message read(ResultSet row) throws SQLException {
        var channel = Channel.valueOf(row.getString("channel"));
        var language = Language.valueOf(row.getString("language"));
        var written = new Written(row.getString("subject"), row.getString("body"), row.getString("template_version"));
        return new Message(
                row.getLong("number"),
                Optional.ofNullable(row.getObject("account_id", Long.class)),
                channel,
                row.getString("recipient"),
                row.getString("template"),
                language,
                new About(row.getString("about_kind"), row.getString("about_key")),
                written.subject(),
                written.body(),
                Optional.of(written)
                        .filter(_ -> channel == Channel.E_MAIL)
                        .map(letter -> templates.html(letter, language)),
                instant(row.getObject("queued_at", OffsetDateTime.class)).orElseThrow(),
                instant(row.getObject("delivered_at", OffsetDateTime.class)));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
