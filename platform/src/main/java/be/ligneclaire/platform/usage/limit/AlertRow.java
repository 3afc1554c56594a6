package be.ligneclaire.platform.usage.limit;

import be.ligneclaire.core.rating.Alert;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.usage.line.LineTerms;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;

/// Something that is to be told, as it is written with the records that caused it.
///
/// @param kind the word of an [Alert.Kind], or [#NORMAL_USE]
/// @param level in 10⁻¹⁰ euro or per cent; of [#NORMAL_USE] the end of the window in seconds since 1970
/// @param eventStart seconds since 1970
public record AlertRow(
        long serviceId,
        long itemId,
        long accountId,
        YearMonth month,
        String kind,
        long level,
        long total,
        String allowance,
        Edition edition,
        long eventStart) {

    /// Use beyond a limit of normal use is blocked until its window ends.
    public static final String NORMAL_USE = "normal-use-blocked";

    public static AlertRow of(LineTerms line, YearMonth month, Alert alert, long eventStart) {
        return new AlertRow(
                line.serviceId(),
                line.itemId(),
                line.accountId(),
                month,
                alert.kind().word(),
                alert.level(),
                alert.total(),
                alert.allowance(),
                line.rates().edition(),
                eventStart);
    }

    /// @param until when the window ends
    public static AlertRow normalUse(LineTerms line, YearMonth month, long eventStart, Instant until) {
        return new AlertRow(
                line.serviceId(),
                line.itemId(),
                line.accountId(),
                month,
                NORMAL_USE,
                until.getEpochSecond(),
                0,
                "",
                line.rates().edition(),
                eventStart);
    }

    /// @param aroseAt the instant of the import or request
    public void insert(Connection connection, Instant aroseAt) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into usage.alert (service_id, item_id, account_id, month, kind, level, total, allowance, edition,
                       event_start, arose_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            statement.setLong(1, serviceId);
            statement.setLong(2, itemId);
            statement.setLong(3, accountId);
            statement.setObject(4, month.atDay(1));
            statement.setString(5, kind);
            statement.setLong(6, level);
            statement.setLong(7, total);
            statement.setString(8, allowance);
            statement.setString(9, edition.code());
            statement.setTimestamp(10, Timestamp.from(Instant.ofEpochSecond(eventStart)));
            statement.setTimestamp(11, Timestamp.from(aroseAt));
            statement.executeUpdate();
        }
    }
}
