package be.ligneclaire.simulation.stage;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.Rooms;
import be.ligneclaire.postgres.EmbeddedDatabase;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Stories happen in the same tables as everything else, though nobody keeps books about how these came to
/// be.
class TheTemplateTest {

    @Test
    void the_template_has_the_tables_that_flyway_makes() {
        try (var server = EmbeddedDatabase.throwAway()) {
            var template = server.newDatabase("furnished");
            var migrated = server.newDatabase("migrated");
            Template.furnish(template);
            migrate(migrated);

            assertThat(columns(template)).isNotEmpty().isEqualTo(columns(migrated));
            assertThat(constraints(template)).isNotEmpty().isEqualTo(constraints(migrated));
        }
    }

    private static void migrate(String database) {
        Rooms.SCHEMAS.forEach(room -> Flyway.configure()
                .dataSource(new DriverManagerDataSource(database))
                .schemas(room)
                .table("migration")
                .locations("classpath:db/migration/" + room)
                .failOnMissingLocations(false)
                .load()
                .migrate());
    }

    private static List<Map<String, @Nullable Object>> columns(String database) {
        return rows(database, """
                select table_schema, table_name, column_name, data_type, is_nullable, column_default
                  from information_schema.columns
                 where table_schema in (:rooms)
                   and table_name <> 'migration'
                 order by table_schema, table_name, ordinal_position
                """);
    }

    private static List<Map<String, @Nullable Object>> constraints(String database) {
        return rows(database, """
                select conrelid::regclass::text, conname, pg_get_constraintdef(constraints.oid)
                  from pg_constraint constraints
                  join pg_namespace schema on schema.oid = connamespace
                 where nspname in (:rooms)
                   and conrelid::regclass::text not like '%.migration'
                   and conrelid::regclass::text <> 'migration'
                 order by 1, 2
                """);
    }

    private static List<Map<String, @Nullable Object>> rows(String database, String query) {
        return JdbcClient.create(new DriverManagerDataSource(database))
                .sql(query)
                .param("rooms", Rooms.SCHEMAS)
                .query()
                .listOfRows();
    }
}
