package be.ligneclaire.simulation.demo;

import be.ligneclaire.platform.Rooms;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;

/// How far the demo is, as a comment on the schema of the house: the mark and the data are one database, so that
/// neither can be kept without the other.
final class DemoMark {

    private static final String BEGUN = "The demo is being loaded.";

    private final String database;

    DemoMark(String database) {
        this.database = database;
    }

    /// Whether there is no operator in the database yet, or only half a demo.
    boolean isWanted() {
        return with(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            """
                            select obj_description(oid, 'pg_namespace')
                              from pg_namespace
                             where nspname = 'platform'
                            """)) {
                return !row.next() || BEGUN.equals(row.getString(1));
            }
        });
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
                statement.execute("comment on schema platform is 'The demo was loaded on " + on + ".'");
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
