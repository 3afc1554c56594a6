package be.ligneclaire.platform.usage.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// A lock that a session of the database holds, across transactions, until it is let go or the session
/// ends: whoever is killed holds nothing.
@Component("usageSessionLock")
class SessionLock {

    private final DataSource dataSource;

    SessionLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Tries to take a lock; it holds a connection of its own until it is closed.
    Held tryFor(long name) {
        try {
            var connection = dataSource.getConnection();
            try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
                statement.setLong(1, name);
                try (var row = statement.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return new Held(Optional.of(connection), name);
                    }
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            connection.close();
            return new Held(Optional.empty(), name);
        } catch (SQLException e) {
            throw new IllegalStateException("The database gave no lock", e);
        }
    }

    /// A lock, or the news that someone else has it.
    record Held(Optional<Connection> connection, long name) implements AutoCloseable {

        boolean isHeld() {
            return connection.isPresent();
        }

        @Override
        public void close() {
            connection.ifPresent(held -> {
                try (held;
                        var statement = held.prepareStatement("select pg_advisory_unlock(?)")) {
                    statement.setLong(1, name);
                    statement.execute();
                } catch (SQLException e) {
                    throw new IllegalStateException("The database did not take a lock back", e);
                }
            });
        }
    }
}
