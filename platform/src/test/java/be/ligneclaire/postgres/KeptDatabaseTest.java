package be.ligneclaire.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDatabaseTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_was_written_survives_a_stop_a_kill_and_leaves_no_server_behind() throws Exception {
        long first;
        try (var database = EmbeddedDatabase.open(folder, "up")) {
            first = database.pid();
            execute(database, "create table kept (what text)");
            execute(database, "insert into kept values ('before the stop')");
        }
        assertThat(Processes.worksIn(first, folder.resolve("postgres"))).isFalse();

        try (var database = EmbeddedDatabase.open(folder, "up")) {
            execute(database, "insert into kept values ('before the kill')");
            Processes.signal("KILL", database.pid());
            assertThat(text(healed(database), "select count(*) from kept")).isEqualTo("2");
            Processes.signal("KILL", database.pid());
        }
        try (var database = EmbeddedDatabase.open(folder, "up")) {
            assertThat(text(database, "select string_agg(what, ', ' order by what desc) from kept"))
                    .isEqualTo("before the stop, before the kill");
            assertThat(text(
                            database,
                            "select concat_ws(' ', current_setting('fsync'),"
                                    + " current_setting('synchronous_commit'), current_user,"
                                    + " (select rolsuper from pg_roles where rolname = current_user))"))
                    .isEqualTo("on on ligneclaire f");
        }
    }

    @Test
    void a_second_owner_is_refused_with_the_first_ones_name_while_guests_may_join() throws Exception {
        try (var owner = EmbeddedDatabase.open(folder, "./ligneclaire up")) {
            owner.announce("http://localhost:8080");

            assertThatThrownBy(() -> EmbeddedDatabase.open(folder, "./ligneclaire up"))
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessage("The data folder %s is in use by ./ligneclaire up (process %d, http://localhost:8080):"
                                    .formatted(
                                            folder.toRealPath(),
                                            ProcessHandle.current().pid())
                            + " stop it first, or give another folder with --data.");
            try (var guest = EmbeddedDatabase.join(folder, "usage import")) {
                assertThat(guest.isOurs()).isFalse();
                assertThat(text(guest, "select 'joined'")).isEqualTo("joined");
            }
            assertThat(text(owner, "select 'still there'")).isEqualTo("still there");
        }
        try (var alone = EmbeddedDatabase.join(folder, "usage import")) {
            assertThat(alone.isOurs()).isTrue();
        }
    }

    @Test
    void a_server_that_was_left_running_is_taken_over() throws Exception {
        var cluster = Cluster.in(folder.toRealPath());
        DataFolder.at(folder);
        var binaries = Binaries.ready();
        cluster.createIfAbsent(binaries, true);
        var left = Server.start(binaries, cluster.files(), cluster.log(), Settings.KEPT);

        try (var database = EmbeddedDatabase.open(folder, "up")) {
            assertThat(database.pid()).isEqualTo(left.pid());
        }
        assertThat(Server.running(cluster.files())).isEmpty();
    }

    @Test
    void starting_afresh_deletes_what_is_ours_and_nothing_else() throws Exception {
        try (var database = EmbeddedDatabase.open(folder, "up")) {
            execute(database, "create table kept (what text)");
        }
        try (var database = EmbeddedDatabase.openFresh(folder, "up")) {
            assertThat(text(database, "select count(*) from pg_tables where tablename = 'kept'"))
                    .isEqualTo("0");
        }
        var foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> EmbeddedDatabase.openFresh(foreign, "up"))
                .hasMessageContaining("holds something that is not ours");
        assertThat(foreign.resolve("letter.txt")).exists();
    }

    @Test
    void secrets_are_made_once_and_for_the_owners_eyes() throws Exception {
        var data = DataFolder.at(folder);
        var key = data.secretsKey();

        assertThat(java.util.Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(DataFolder.at(folder).secretsKey()).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.key"))))
                .isEqualTo("rw-------");
    }

    /// The same database once it answers again.
    private static EmbeddedDatabase healed(EmbeddedDatabase database) {
        for (var attempt = 0; attempt < 600; attempt++) {
            try (var connection = DriverManager.getConnection(database.jdbcUrl())) {
                assertThat(connection.isValid(5)).isTrue();
                return database;
            } catch (SQLException notYet) {
                Processes.pause(100);
            }
        }
        throw new AssertionError("PostgreSQL did not come back");
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
