package be.ligneclaire.platform.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.usage.UsageRecords.UsageTotal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// PostgreSQL says that the disk is full while it stores the last of what an import leads to.
class AFullDiskTest extends UsageTest {

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothing_is_half_stored_and_the_file_can_be_imported_once_there_is_room() throws Exception {
        var item = mobile("mobile-talk");
        var rows = IntStream.range(0, 50)
                .mapToObj(_ -> call(item, 61, "+33612345678"))
                .toArray(String[]::new);
        var file = Files.writeString(folder.resolve("calls.csv"), csv(rows));
        var trigger = "full_" + item.accountId();
        fill(trigger, item);

        try {
            assertThatThrownBy(() -> usage.importFile(file))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("No space left on device");
            assertThat(stored()).isZero();
            assertThat(month(item).events()).isZero();
        } finally {
            db.sql("drop trigger " + trigger + " on usage.total").update();
        }

        var imported = usage.importFile(file);
        assertThat(imported.accepted()).isEqualTo(50);
        assertThat(imported.duplicate()).isZero();
        assertThat(stored()).isEqualTo(50);
        assertThat(totals(item))
                .extracting(UsageTotal::events, total -> TenDecimals.text(total.amount()))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(50L, "11.1833333350"));
    }

    private long stored() {
        return db.sql("select count(*) from usage.seen join usage.source using (source_id) where name = :name")
                .param("name", source)
                .query(Long.class)
                .single();
    }

    /// For this test's account alone: others use the same database.
    private void fill(String trigger, Item item) {
        db.sql("""
                create or replace function usage.%s() returns trigger language plpgsql as $$
                begin
                  raise exception using errcode = '53100',
                        message = 'could not extend file: No space left on device';
                end $$
                """.formatted(trigger)).update();
        db.sql(
                        "create trigger %s before insert on usage.total for each row when (new.account_id = %d) execute function usage.%s()"
                                .formatted(trigger, item.accountId(), trigger))
                .update();
    }
}
