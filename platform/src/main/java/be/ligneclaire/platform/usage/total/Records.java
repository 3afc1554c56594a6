package be.ligneclaire.platform.usage.total;

import be.ligneclaire.core.rating.Note;
import be.ligneclaire.core.rating.UsageKind;
import be.ligneclaire.core.rating.UsageTariff;
import be.ligneclaire.core.rules.usage.DataIncrement;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.usage.UsageRecords.RecordFilter;
import be.ligneclaire.platform.usage.UsageRecords.RecordStory;
import be.ligneclaire.platform.usage.UsageRecords.RecordView;
import be.ligneclaire.platform.usage.line.Lines;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Single records of a line's month. Free and emergency numbers never appear
/// (`numbers.emergency-calls`).
@Repository("usageRecordRows")
class Records {

    private static final String COLUMNS = """
            select e.start, e.kind::text, e.direction::text, e.other, e.visited, e.included, e.charged, e.price,
                   e.amount, e.tariff, e.quantity, coalesce(e.note::text, ' ') as note, e.source_id, e.number
              from usage.event e
             where e.service_id = :service
               and e.start >= :from and e.start < :until
               and e.tariff <> :free
               and exists (select from usage.counter c
                            where c.service_id = e.service_id and c.month = :month and c.account_id = :account)
            """;

    private final JdbcClient db;
    private final Lines lines;

    Records(JdbcClient db, Lines lines) {
        this.db = db;
        this.lines = lines;
    }

    /// By day first, which is the order of the index: no more of a long month is read than is shown.
    List<RecordView> list(long accountId, long serviceId, YearMonth month, RecordFilter filter, int offset, int size) {
        var sql = COLUMNS + condition(filter) + """
                 order by e.day desc, e.start desc, e.source_id desc, e.number desc
                 limit :size offset :offset
                """;
        return in(db.sql(sql), accountId, serviceId, month)
                .param("size", size)
                .param("offset", offset)
                .query((row, _) -> rated(row).view())
                .list();
    }

    private static String condition(RecordFilter filter) {
        return switch (filter) {
            case ALL -> "";
            case CALLS -> " and e.kind in ('v', 'f')\n";
            case MESSAGES -> " and e.kind in ('s', 'm')\n";
            case DATA -> " and e.kind = 'd'\n";
            case CHARGED -> " and e.amount > 0\n";
        };
    }

    Optional<RecordStory> one(long accountId, long serviceId, YearMonth month, String ref) {
        var parts = ref.split("-", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,5}") || !parts[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        var line = lines.ofService(serviceId);
        return in(db.sql(COLUMNS + " and e.source_id = :source and e.number = :number"), accountId, serviceId, month)
                .param("source", Integer.parseInt(parts[0]))
                .param("number", Long.parseLong(parts[1]))
                .query((row, _) -> rated(row))
                .optional()
                .flatMap(rated -> line.map(own -> RecordReasons.of(own.rates().edition(), rated)));
    }

    private static StatementSpec in(StatementSpec sql, long accountId, long serviceId, YearMonth month) {
        return sql.param("service", serviceId)
                .param("account", accountId)
                .param("month", month.atDay(1))
                .param("from", Timestamp.from(Brussels.startOf(month.atDay(1))))
                .param(
                        "until",
                        Timestamp.from(Brussels.startOf(month.plusMonths(1).atDay(1))))
                .param("free", UsageTariff.FREE.code());
    }

    /// A record as it was rated.
    record RatedRecord(RecordView view, UsageTariff tariff, long included, long charged, long price, Note note) {}

    private static RatedRecord rated(ResultSet row) throws SQLException {
        var kind = UsageKind.of(row.getString("kind").charAt(0));
        var charged = row.getLong("charged");
        var tariff = UsageTariff.of(row.getInt("tariff"));
        var note = Note.of(row.getString("note").charAt(0));
        long quantity = row.getLong("quantity");
        boolean covered = charged == 0 && note == Note.NONE && tariff.rule().isPresent();
        var view = new RecordView(
                row.getInt("source_id") + "-" + row.getLong("number"),
                row.getTimestamp("start").toInstant(),
                kind.word(),
                row.getString("direction").equals("o") ? "out" : "in",
                other(row.getLong("other")),
                row.getString("visited"),
                kind == UsageKind.DATA ? DataIncrement.kilobytes(quantity) : quantity,
                kind.unit(),
                row.getLong("amount"),
                covered ? "included" : tariff.word(),
                note.word());
        return new RatedRecord(view, tariff, row.getLong("included"), charged, row.getLong("price"), note);
    }

    private static String other(long other) {
        return other == 0 ? "" : other < 0 ? Long.toString(-other) : "+" + other;
    }
}
