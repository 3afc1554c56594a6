package be.ligneclaire.platform.usage.limit;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.usage.UsageLimits.Told;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/// What is to be told and what was.
@Repository("usageAlertRows")
class AlertRows {

    private final JdbcClient db;
    private final DataSource dataSource;
    private final be.ligneclaire.platform.agenda.BusinessTime time;

    AlertRows(JdbcClient db, DataSource dataSource, be.ligneclaire.platform.agenda.BusinessTime time) {
        this.db = db;
        this.dataSource = dataSource;
        this.time = time;
    }

    record Waiting(long alertId, AlertRow alert) {}

    void add(AlertRow alert) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            alert.insert(connection, time.now());
        } catch (SQLException e) {
            throw new IllegalStateException("An alert could not be noted", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /// The next that nobody was told, by customer, then by item, then as they happened. Others who tell at
    /// the same moment take other customers.
    List<Waiting> waiting(int most) {
        return db.sql("""
                        select * from usage.alert where told_at is null
                         order by account_id, item_id, alert_id limit :most for update skip locked
                        """)
                .param("most", most)
                .query((row, _) -> new Waiting(row.getLong("alert_id"), alert(row)))
                .list();
    }

    void told(List<Long> alerts, Instant at) {
        db.sql("update usage.alert set told_at = :at where alert_id = any(:alerts)")
                .param("at", Timestamp.from(at))
                .param("alerts", alerts.toArray(Long[]::new))
                .update();
    }

    List<Told> told(long accountId, long serviceId, YearMonth month) {
        return db.sql("""
                        select told_at, kind, level, total, allowance from usage.alert
                         where service_id = :service and month = :month and account_id = :account
                           and told_at is not null
                         order by alert_id
                        """)
                .param("service", serviceId)
                .param("account", accountId)
                .param("month", month.atDay(1))
                .query((row, _) -> new Told(
                        row.getTimestamp("told_at").toInstant(),
                        row.getString("kind"),
                        row.getLong("level"),
                        row.getLong("total"),
                        row.getString("allowance")))
                .list();
    }

    private static AlertRow alert(ResultSet row) throws SQLException {
        return new AlertRow(
                row.getLong("service_id"),
                row.getLong("item_id"),
                row.getLong("account_id"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("kind"),
                row.getLong("level"),
                row.getLong("total"),
                row.getString("allowance"),
                Edition.named(row.getString("edition")),
                row.getTimestamp("event_start").toInstant().getEpochSecond());
    }
}
