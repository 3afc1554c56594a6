package be.ligneclaire.platform;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The rooms that own a database schema, in the order in which they are migrated: who is referred to comes first.
@Configuration(proxyBeanMethods = false)
public class Rooms {

    /// One schema per room, of the same name, with its migrations in `db/migration/<room>`. `platform` holds what
    /// belongs to the house: extensions, the news that is not yet delivered, web sessions.
    public static final List<String> SCHEMAS = List.of(
            "platform",
            "agenda",
            "evidence",
            "tasks",
            "catalog",
            "customer",
            "notifications",
            "fulfilment",
            "subscription",
            "usage",
            "ledger",
            "billing",
            "payments",
            "ordering",
            "identity");

    @Bean
    FlywayMigrationStrategy migrateRoomByRoom() {
        return flyway -> SCHEMAS.forEach(room -> Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas(room)
                .defaultSchema(room)
                .table("migration")
                .locations("classpath:db/migration/" + room)
                .failOnMissingLocations(false)
                .load()
                .migrate());
    }
}
