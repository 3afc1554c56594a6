package be.ligneclaire.platform.usage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.agenda.EntryKey;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Itemised records go when nobody needs them, a month at a time.
@PlatformTest
class RetentionTest {

    @Autowired
    private Retention retention;

    @Autowired
    private Partitions partitions;

    @Autowired
    private JdbcClient db;

    @Autowired
    private BusinessTime time;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void the_thirteenth_month_is_kept_and_the_fourteenth_goes() {
        var now = Brussels.monthOf(time.now());
        var kept = now.minusMonths(12);
        var gone = now.minusMonths(13);
        var long_gone = YearMonth.of(2001, 2);
        partitions.ensure(List.of(kept, gone, long_gone));

        transaction.executeWithoutResult(_ -> retention.due(EntryKey.ALL, time.now(), ""));

        assertThat(there(kept)).isTrue();
        assertThat(there(gone)).isFalse();
        assertThat(there(long_gone)).isFalse();
        var proof = db.sql("select subject from evidence.record where action = 'usage-records-dropped'")
                .query(String.class)
                .list();
        assertThat(proof).contains("month " + gone, "month " + long_gone);

        partitions.ensure(List.of(gone));
        assertThat(there(gone))
                .as("a late record of that month still finds a place")
                .isTrue();
    }

    private boolean there(YearMonth month) {
        return db.sql("select to_regclass(:table) is not null")
                .param("table", Partitions.table(month))
                .query(Boolean.class)
                .single();
    }
}
