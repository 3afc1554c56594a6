package be.ligneclaire.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders that cannot be used are refused in one sentence, before anything is written.
class DataFolderTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_read_only_folder() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));

        refused("The data folder cannot be used: " + folder + " is read-only.");

        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_where_the_folder_should_be() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedDatabase.open(file, "up"))
                .hasMessage("The data folder cannot be used: " + file + " is not a folder.");
    }

    @Test
    void a_folder_that_holds_something_else() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "mine");

        refused("The folder " + folder + " holds something that is not ours:"
                + " give a new or an empty folder with --data.");
    }

    @Test
    void a_cluster_of_another_major_version() throws Exception {
        DataFolder.at(folder);
        Files.createDirectory(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");

        refused(folder.toRealPath()
                + "/postgres was made by PostgreSQL 17 and this release brings 18: start it with the"
                + " release that made it, or give another folder with --data.");
    }

    @Test
    void a_cluster_whose_files_are_open_to_others() throws Exception {
        try (var database = EmbeddedDatabase.open(folder, "up")) {
            assertThat(database.isOurs()).isTrue();
        }
        Files.setPosixFilePermissions(folder.resolve("postgres"), PosixFilePermissions.fromString("rwxrwxrwx"));

        refused("PostgreSQL did not start on %s/postgres: data directory \"%1$s/postgres\" has invalid permissions."
                .formatted(folder.toRealPath()));
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> EmbeddedDatabase.open(folder, "up"))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessage(sentence);
    }
}
