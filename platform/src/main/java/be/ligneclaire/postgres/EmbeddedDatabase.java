package be.ligneclaire.postgres;

import be.ligneclaire.postgres.DataFolder.Owner;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/// A running PostgreSQL and how to reach it. Whoever opened it closes it, after everything that is
/// connected to it.
///
/// The application connects as `ligneclaire`, who owns its databases and is no superuser.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String APPLICATION = "ligneclaire";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private volatile Server server;
    private final String password;
    private final Keeper keeper;
    private boolean closed;

    EmbeddedDatabase(Server server, String password, Keeper keeper) {
        this.server = server;
        this.password = password;
        this.keeper = keeper;
    }

    /// What is to be done when the database is closed.
    interface Keeper {

        void close(Server server) throws IOException;

        /// Whether the server runs because of this process.
        default boolean isOwner() {
            return true;
        }

        /// Notes where the application can be reached, and that others may join.
        default void announce(String where) throws IOException {}
    }

    /// Opens the database in a data folder as its only owner: starts it, or takes over the one that a crash
    /// left running.
    ///
    /// @param what the command that asks, for the sentence that refuses a second one
    /// @throws DatabaseProblem when another process owns the folder, or it cannot be used
    public static EmbeddedDatabase open(Path dataFolder, String what) {
        return attempt(() -> Kept.open(dataFolder, what, false));
    }

    /// The same for a caller without a name.
    public static EmbeddedDatabase open(Path dataFolder) {
        return open(dataFolder, "another process");
    }

    /// The same after deleting what is in the folder, which must be ours.
    public static EmbeddedDatabase openFresh(Path dataFolder, String what) {
        return attempt(() -> Kept.open(dataFolder, what, true));
    }

    /// Joins the database that another process has open in a data folder, or opens it until it is closed
    /// again.
    public static EmbeddedDatabase join(Path dataFolder, String what) {
        return attempt(() -> Kept.join(dataFolder, what));
    }

    /// A database in a temporary folder that is gone when it is closed or this process ends, however it
    /// ends.
    public static EmbeddedDatabase throwAway() {
        return attempt(() -> ThrowAway.start(Settings.THROWN_AWAY));
    }

    /// The same for measuring: durable as if its data were kept, with more memory.
    public static EmbeddedDatabase throwAwayForMeasuring() {
        return attempt(() -> ThrowAway.start(Settings.MEASURED));
    }

    /// Deletes a data folder that nobody has open.
    public static void delete(Path dataFolder) throws IOException {
        Folders.delete(dataFolder);
    }

    private static EmbeddedDatabase attempt(Attempt attempt) {
        try {
            return attempt.open();
        } catch (IOException e) {
            throw new DatabaseProblem("PostgreSQL cannot be used: " + Sentences.of(e), e);
        } catch (SQLException e) {
            throw new DatabaseProblem("PostgreSQL cannot be used: " + e.getMessage(), e);
        }
    }

    private interface Attempt {
        EmbeddedDatabase open() throws IOException, SQLException;
    }

    /// Where the platform's database is, user and password included.
    public String jdbcUrl() {
        return jdbcUrl(APPLICATION);
    }

    /// Where another database of the same server is.
    public String jdbcUrl(String database) {
        return url(database, APPLICATION);
    }

    private String url(String database, String user) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
                .formatted(server.port(), database, user, password);
    }

    /// Makes an empty database and says where it is.
    public String newDatabase(String name) {
        return newDatabase(name, "template1");
    }

    /// Makes a copy of a database to which nobody is connected, and says where it is.
    public String newDatabase(String name, String template) {
        try (var connection = administrator();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create database %s owner %s template %s".formatted(checked(name), APPLICATION, checked(template)));
        } catch (SQLException e) {
            throw new DatabaseProblem("The database " + name + " cannot be made: " + e.getMessage(), e);
        }
        return jdbcUrl(name);
    }

    /// Deletes a database, whoever is connected to it.
    public void dropDatabase(String name) {
        try (var connection = administrator();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists %s with (force)".formatted(checked(name)));
        } catch (SQLException e) {
            throw new DatabaseProblem("The database " + name + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    /// Gives a database to which nobody is connected another name, in the place of one that has that name.
    public void replaceDatabase(String name, String by) {
        dropDatabase(name);
        try (var connection = administrator();
                var statement = connection.createStatement()) {
            statement.execute("alter database %s rename to %s".formatted(checked(by), checked(name)));
        } catch (SQLException e) {
            throw new DatabaseProblem("The database " + by + " cannot be renamed: " + e.getMessage(), e);
        }
    }

    private Connection administrator() throws SQLException {
        return DriverManager.getConnection(url("postgres", "postgres"));
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        return name;
    }

    /// Makes the platform's user and database where they are missing.
    EmbeddedDatabase furnish() throws SQLException {
        try (var connection = administrator();
                var statement = connection.createStatement()) {
            if (isMissing(connection, "select 1 from pg_roles where rolname = ?")) {
                statement.execute("create role %s login password '%s'".formatted(APPLICATION, password));
            }
            if (isMissing(connection, "select 1 from pg_database where datname = ?")) {
                statement.execute("create database %s owner %s".formatted(APPLICATION, APPLICATION));
            }
        }
        return this;
    }

    private static boolean isMissing(Connection connection, String query) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, APPLICATION);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    /// Starts the server again on the same port whenever it has died without being asked to, so that the
    /// application's connections heal. Only its owner does so.
    EmbeddedDatabase watched(Revival revival) {
        Thread.ofPlatform().name("postgres-watch").daemon().start(() -> {
            while (isOpenAfterReviving(revival)) {
                Processes.pause(500);
            }
        });
        return this;
    }

    private synchronized boolean isOpenAfterReviving(Revival revival) {
        if (!closed && !server.isAlive()) {
            try {
                server = revival.of(server);
            } catch (IOException | DatabaseProblem notYet) {
                return true;
            }
        }
        return !closed;
    }

    /// Makes a new server out of one that died.
    interface Revival {
        Server of(Server dead) throws IOException;
    }

    /// Whether the server runs because of this process; a guest leaves it running.
    public boolean isOurs() {
        return keeper.isOwner();
    }

    /// The process number of the server.
    public long pid() {
        return server.pid();
    }

    /// Notes where the application can be reached, and that others may join from now on.
    public void announce(String where) {
        try {
            keeper.announce(where);
        } catch (IOException e) {
            throw new DatabaseProblem("The data folder cannot be used: " + Sentences.of(e), e);
        }
    }

    /// Stops the server if it is ours. Closing twice is closing once.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            keeper.close(server);
        } catch (IOException e) {
            throw new DatabaseProblem("PostgreSQL did not stop properly: " + Sentences.of(e), e);
        }
    }

    /// Who refuses a second owner.
    static DatabaseProblem inUse(Path folder, Optional<Owner> owner) {
        var holder = owner.map(Owner::described).orElse("another process");
        return new DatabaseProblem("The data folder " + folder + " is in use by " + holder
                + ": stop it first, or give another folder with --data.");
    }
}
