package be.ligneclaire.simulation.stage;

import be.ligneclaire.platform.Rooms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// An empty operator, made once and copied for each story: the migrations of all rooms, room by room,
/// without the book-keeping that a database needs which will be migrated again.
final class Template {

    private static final Pattern VERSIONED = Pattern.compile("V([0-9._]+)__.*\\.sql");

    private Template() {}

    /// Makes the tables of all rooms in an empty database.
    static void furnish(String database) {
        var files = new PathMatchingResourcePatternResolver();
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var room : Rooms.SCHEMAS) {
                statement.execute("create schema if not exists " + room);
                statement.execute("set search_path to " + room + ", public");
                for (var migration : migrations(files, room)) {
                    statement.execute(migration.getContentAsString(StandardCharsets.UTF_8));
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The rooms cannot be furnished: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Resource> migrations(PathMatchingResourcePatternResolver files, String room)
            throws IOException {
        return Arrays.stream(files.getResources("classpath*:db/migration/" + room + "/V*.sql"))
                .sorted(Comparator.comparing(Template::version))
                .toList();
    }

    private static MigrationVersion version(Resource migration) {
        var name = VERSIONED.matcher(Objects.requireNonNull(migration.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException(migration.getFilename() + " is not named as a migration");
        }
        return MigrationVersion.fromVersion(name.group(1));
    }
}
