package be.ligneclaire.platform.evidence.chain;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.evidence.Evidence.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `evidence.record`. Added and read, nothing else.
@Repository
class Records {

    private final JdbcClient db;
    private final ContentText contents = new ContentText();

    Records(JdbcClient db) {
        this.db = db;
    }

    /// Adds a record and notes that the chain must still close over it.
    void add(NewRecord row) {
        db.sql("""
                with added as (
                  insert into evidence.record
                    (recorded_at, actor, role, channel, action, account_id, subject, edition, content)
                  values
                    (:at, :actor, :role, :channel, :action, :account, :subject, :edition, :content::jsonb)
                  returning number
                )
                insert into evidence.open (number) select number from added
                """)
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .param("actor", row.actor().name())
                .param("role", row.actor().role())
                .param("channel", row.actor().channel())
                .param("action", row.action())
                .param("account", row.accountId().orElse(null))
                .param("subject", row.subject())
                .param("edition", row.edition().orElse(null))
                .param("content", contents.write(row.content()))
                .update();
    }

    /// Records that the chain has not closed over, oldest first.
    List<Recorded> open(int limit) {
        return db.sql("""
                select record.*
                  from evidence.open
                  join evidence.record using (number)
                 order by number
                 limit :limit
                """).param("limit", limit).query(row()).list();
    }

    List<Recorded> of(long accountId, int limit) {
        return db.sql("""
                select *
                  from evidence.record
                 where account_id = :account
                 order by number desc
                 limit :limit
                """)
                .param("account", accountId)
                .param("limit", limit)
                .query(row())
                .list();
    }

    /// Reads a record from the columns of a result.
    RowMapper<Recorded> row() {
        return (result, _) -> read(result);
    }

    Recorded read(ResultSet result) throws SQLException {
        return new Recorded(
                result.getLong("number"),
                result.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new Actor(result.getString("actor"), result.getString("role"), result.getString("channel")),
                result.getString("action"),
                Optional.ofNullable(result.getObject("account_id", Long.class)),
                result.getString("subject"),
                Optional.ofNullable(result.getString("edition")),
                contents.read(result.getString("content")));
    }

    record NewRecord(
            Instant at,
            Actor actor,
            String action,
            Optional<Long> accountId,
            String subject,
            Optional<String> edition,
            Map<String, String> content) {}

    /// The content as JSON text.
    private static final class ContentText {

        private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
        private final JsonMapper json = JsonMapper.builder().build();

        String write(Map<String, String> content) {
            return json.writeValueAsString(content);
        }

        Map<String, String> read(String text) {
            return json.readValue(text, TEXTS);
        }
    }
}
