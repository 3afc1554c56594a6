package be.ligneclaire.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class NewerDatabaseTest {

    @Test
    void a_database_of_a_newer_release_is_refused_by_name_and_left_as_it_is() throws Exception {
        var url = TestPostgres.newDatabase();
        var flyway = Flyway.configure().dataSource(url, null, null).load();
        var migration = new Rooms().migrateRoomByRoom();
        migration.migrate(flyway);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into agenda.migration
                    select max(installed_rank) + 1, '999', 'from the future', 'SQL', 'V999__future.sql', 1, 'x', now(), 1, true
                      from agenda.migration
                    """);
            statement.execute("drop schema identity cascade");

            assertThatThrownBy(() -> migration.migrate(flyway))
                    .isInstanceOf(NewerDatabase.class)
                    .hasMessageContaining("(agenda is at migration 999)");

            try (var rows = statement.executeQuery("select from pg_namespace where nspname = 'identity'")) {
                assertThat(rows.next()).isFalse();
            }
        }
    }
}
