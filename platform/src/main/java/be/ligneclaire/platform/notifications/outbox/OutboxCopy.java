package be.ligneclaire.platform.notifications.outbox;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.notifications.Notifications.NewMessage;
import be.ligneclaire.platform.notifications.template.Written;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/// Puts messages into the outbox by COPY, in order, in the caller's transaction.
@Repository
class OutboxCopy {

    private static final String COPY = """
            copy notifications.message
              (account_id, channel, recipient, template, template_version, language, about_kind, about_key,
               subject, body, rule, edition, queued_at, delivered_at, next_attempt_at)
            from stdin with (format csv)""";
    private static final int FLUSH = 1 << 16;

    private final DataSource source;

    OutboxCopy(DataSource source) {
        this.source = source;
    }

    void add(List<Queued> messages, Instant now) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            try {
                write(copy, messages, now);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Messages could not be queued", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void write(CopyIn copy, List<Queued> messages, Instant now) throws SQLException {
        var rows = new StringBuilder(FLUSH + 4096);
        for (var queued : messages) {
            row(rows, queued, now);
            if (rows.length() >= FLUSH) {
                flush(copy, rows);
            }
        }
        flush(copy, rows);
    }

    private static void row(StringBuilder rows, Queued queued, Instant now) {
        var message = queued.message();
        rows.append(message.accountId().map(String::valueOf).orElse(""));
        field(rows, message.channel().name());
        field(rows, message.to());
        field(rows, message.template());
        field(rows, queued.written().version());
        field(rows, message.language().name());
        field(rows, message.about().kind());
        field(rows, message.about().key());
        field(rows, queued.written().subject());
        field(rows, queued.written().body());
        field(rows, message.rule().map(RuleId::id));
        field(rows, message.edition().map(Edition::code));
        field(rows, now.toString());
        field(rows, queued.waits() ? Optional.empty() : Optional.of(now.toString()));
        field(rows, queued.waits() ? Optional.of(now.toString()) : Optional.empty());
        rows.append('\n');
    }

    private static void field(StringBuilder rows, Optional<String> value) {
        if (value.isPresent()) {
            field(rows, value.get());
        } else {
            rows.append(',');
        }
    }

    private static void field(StringBuilder rows, String value) {
        rows.append(",\"").append(value.replace("\"", "\"\"")).append('"');
    }

    private static void flush(CopyIn copy, StringBuilder rows) throws SQLException {
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    /// @param waits whether something must still deliver it; else it is in the mailbox already
    record Queued(NewMessage message, Written written, boolean waits) {}
}
