package be.ligneclaire.simulation.demo;

import be.ligneclaire.platform.Rooms;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/// How far the demo is, as a comment on the schema of the house: the mark and the data are one database, so
/// that neither can be kept without the other.
final class DemoMark {

    private static final String BEGUN = "The demo is being loaded.";
    private static final String DONE = "The demo was loaded";

    private final String database;

    DemoMark(String database) {
        this.database = database;
    }

    /// Whether there is no operator in the database yet, or only half a demo.
    boolean isWanted() {
        return with(connection -> {
            var comment = comment(connection);
            return comment.isEmpty() || comment.get().equals(BEGUN);
        });
    }

    /// Whether the operator in the database is the demo, whole.
    boolean isDone() {
        return with(connection ->
                comment(connection).filter(text -> text.startsWith(DONE)).isPresent());
    }

    /// What is said of the schema of the house; empty when there is none.
    private static Optional<String> comment(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select coalesce(obj_description(oid, 'pg_namespace'), '')
                          from pg_namespace
                         where nspname = 'platform'
                        """)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /// Empties the database of what an interrupted load left, and notes that one has begun.
    void begun() {
        with(connection -> {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (var room : Rooms.SCHEMAS.reversed()) {
                    statement.execute("drop schema if exists " + room + " cascade");
                }
                statement.execute("create schema platform");
                statement.execute("comment on schema platform is '" + BEGUN + "'");
            }
            connection.commit();
            return true;
        });
    }

    /// Notes that all of it is there.
    void done(LocalDate on) {
        with(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("comment on schema platform is '" + DONE + " on " + on + ".'");
            }
            return true;
        });
    }

    private boolean with(Work work) {
        try (var connection = DriverManager.getConnection(database)) {
            return work.in(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    private interface Work {
        boolean in(Connection connection) throws SQLException;
    }
}
