package be.ligneclaire.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class ThrowAwayTest {

    @Test
    void databases_are_copied_from_a_template_and_all_is_gone_at_the_end() throws Exception {
        long server;
        Path folder;
        try (var database = EmbeddedDatabase.throwAway()) {
            server = database.pid();
            folder = Path.of("/proc/" + server + "/cwd").toRealPath();
            var template = database.newDatabase("template_of_mine");
            try (var connection = DriverManager.getConnection(template);
                    var statement = connection.createStatement()) {
                statement.execute("create table copied as select 42 as answer");
            }
            var copy = database.newDatabase("copy_1", "template_of_mine");
            try (var connection = DriverManager.getConnection(copy);
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select answer from copied")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(42);
            }
        }
        assertThat(folder).doesNotExist();
        assertThat(folder.getParent()).doesNotExist();
        assertThat(Processes.worksIn(server, folder)).isFalse();
    }
}
