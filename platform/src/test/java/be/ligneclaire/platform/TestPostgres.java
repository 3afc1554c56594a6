package be.ligneclaire.platform;

import be.ligneclaire.postgres.EmbeddedDatabase;
import java.util.concurrent.atomic.AtomicInteger;

/// One real PostgreSQL per test JVM, gone with it; every context that asks gets a database of its own.
public final class TestPostgres {

    private static final EmbeddedDatabase SERVER = EmbeddedDatabase.throwAway();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    /// The address of a new, empty database.
    public static String newDatabase() {
        return SERVER.newDatabase("test_" + COUNT.incrementAndGet());
    }
}
