package be.ligneclaire.platform;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The rooms that own a database schema, in the order in which they are migrated: who is referred to comes
/// first.
@Configuration(proxyBeanMethods = false)
public class Rooms {

    /// One schema per room, of the same name, with its migrations in `db/migration/<room>`. `platform`
    /// holds what belongs to the house: extensions, the news that is not yet delivered, web sessions.
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

    /// Looks at all rooms before it changes the first, so that a database of a newer release stays as it
    /// is.
    @Bean
    FlywayMigrationStrategy migrateRoomByRoom() {
        return flyway -> {
            var rooms = SCHEMAS.stream()
                    .map(room -> ofRoom(room, flyway.getConfiguration()))
                    .toList();
            rooms.forEach(Rooms::refuseNewer);
            rooms.forEach(Flyway::migrate);
        };
    }

    private static Flyway ofRoom(String room, org.flywaydb.core.api.configuration.Configuration settings) {
        return Flyway.configure()
                .configuration(settings)
                .schemas(room)
                .defaultSchema(room)
                .table("migration")
                .locations("classpath:db/migration/" + room)
                .failOnMissingLocations(false)
                .load();
    }

    private static void refuseNewer(Flyway room) {
        for (var applied : room.info().applied()) {
            if (applied.getState() == MigrationState.FUTURE_SUCCESS
                    || applied.getState() == MigrationState.FUTURE_FAILED
                    || applied.getState() == MigrationState.MISSING_SUCCESS) {
                throw new NewerDatabase(
                        room.getConfiguration().getDefaultSchema(), String.valueOf(applied.getVersion()));
            }
        }
    }
}
