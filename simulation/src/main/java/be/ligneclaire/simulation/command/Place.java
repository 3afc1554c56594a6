package be.ligneclaire.simulation.command;

import be.ligneclaire.postgres.DataFolder;
import be.ligneclaire.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where the data of a command is: in a folder of ours, on a PostgreSQL that we run, or (`--database-url`)
/// on one of the operator's own; the key of the encrypted fields and the log lie in the folder in both
/// cases.
///
/// @param url of the operator's own PostgreSQL
record Place(Path folder, Optional<String> url) {

    static final Set<String> OPTIONS = Set.of("--data", "--database-url");

    static Place of(Arguments arguments) {
        return new Place(
                arguments.option("--data").map(Path::of).orElseGet(() -> home().resolve("var/data")),
                arguments.option("--database-url").map(Place::checked));
    }

    /// The folder of the repository, which is not always the one the command was typed in.
    static Path home() {
        return Path.of(System.getProperty("ligneclaire.home", ""));
    }

    /// The log of a command that has no data folder, or not yet: beside the repository's other working
    /// files, or in the temporary folder when the repository may not be written.
    static Path log(String command) {
        var folder = home().resolve("var/log");
        var name = command.replaceAll("[^a-z]", "") + ".log";
        try {
            Files.createDirectories(folder);
        } catch (IOException mayNotBeWritten) {
            return Path.of(System.getProperty("java.io.tmpdir"), "ligneclaire-" + name);
        }
        return folder.resolve(name);
    }

    private static String checked(String url) {
        if (!url.matches("jdbc:postgresql:.+")) {
            throw new WrongUsage(
                    "--database-url must look like jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD, not '"
                            + url.replaceAll("(?<=password=)[^&]*", "...") + "'.");
        }
        return url;
    }

    /// Opens the database as its owner, for `up`.
    Opened own(String what, boolean fresh) {
        if (url.isPresent()) {
            return elsewhere(url.get());
        }
        return here(fresh ? EmbeddedDatabase.openFresh(folder, what) : EmbeddedDatabase.open(folder, what));
    }

    /// Joins the database that is open, or opens it until the command is done.
    Opened join(String what) {
        return url.map(this::elsewhere).orElseGet(() -> {
            var opened = here(EmbeddedDatabase.join(folder, what));
            opened.announce("");
            return opened;
        });
    }

    private Opened here(EmbeddedDatabase database) {
        return new Opened(DataFolder.at(folder), database.jdbcUrl(), Optional.of(database));
    }

    private Opened elsewhere(String address) {
        try (var connection = DriverManager.getConnection(address)) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < 16) {
                throw new WorkFailed("The database is PostgreSQL " + version + "; 16 or newer is needed.");
            }
        } catch (SQLException e) {
            throw new WorkFailed("The database cannot be reached: " + e.getMessage(), e);
        }
        return new Opened(DataFolder.at(folder), address, Optional.empty());
    }

    /// A database that can be connected to; closing it stops the server if it was started for this command.
    record Opened(DataFolder folder, String url, Optional<EmbeddedDatabase> embedded) implements AutoCloseable {

        /// Notes where the application is, and that others may join.
        void announce(String address) {
            embedded.ifPresent(database -> database.announce(address));
        }

        /// Properties of the application that depend on the folder: the key of the encrypted fields, and a
        /// log that is a file and nothing else.
        Map<String, Object> settings() {
            return Map.of(
                    "ligneclaire.secrets.key",
                    folder.secretsKey(),
                    "logging.file.name",
                    folder.log().toString(),
                    "logging.threshold.console",
                    "off");
        }

        @Override
        public void close() {
            embedded.ifPresent(EmbeddedDatabase::close);
        }
    }
}
