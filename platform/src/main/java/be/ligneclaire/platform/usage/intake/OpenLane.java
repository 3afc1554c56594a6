package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.core.tariff.TariffBook;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/// A lane with the transaction that it works in: this thread's own, or a part of the caller's.
final class OpenLane {

    private static final SQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

    private final PlatformTransactionManager transactions;
    private final TransactionStatus transaction;
    private final Lane lane;

    OpenLane(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            int number,
            TariffBook tariffs,
            Instant now) {
        this.transactions = transactions;
        this.transaction = transactions.getTransaction(TransactionDefinition.withDefaults());
        var complete = false;
        try {
            // Bound to the transaction, which gives it back.
            var connection = DataSourceUtils.getConnection(dataSource);
            this.lane = sql(() -> new Lane(connection, number, tariffs, now));
            complete = true;
        } finally {
            if (!complete) {
                rollBack();
            }
        }
    }

    Lane.Tally take(Batch batch) {
        return sql(() -> lane.take(batch));
    }

    boolean isEnough() {
        return sql(lane::isEnough);
    }

    void commit() {
        sql(() -> {
            lane.finish();
            return lane;
        });
        transactions.commit(transaction);
    }

    void rollBack() {
        if (!transaction.isCompleted()) {
            transactions.rollback(transaction);
        }
    }

    private interface Work<T> {
        T get() throws SQLException;
    }

    private static <T> T sql(Work<T> work) {
        try {
            return work.get();
        } catch (SQLException e) {
            var known = TRANSLATOR.translate("usage import", null, e);
            throw known == null ? new IllegalStateException(e) : known;
        }
    }
}
