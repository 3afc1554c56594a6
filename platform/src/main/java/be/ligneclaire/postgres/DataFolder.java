package be.ligneclaire.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Properties;

/// The folder in which everything that must survive a restart lies: the database, its password, the key of
/// the encrypted fields, the logs.
///
/// ```
/// ligneclaire-data      says that the folder is ours, and how it is laid out
/// lock                  held by the process that owns the folder; `guests` by those that joined it
/// running.properties    which process that is
/// postgres/             the cluster;  postgres.password: its password, for the owner's eyes
/// secrets.key           32 random bytes in Base64, for the owner's eyes
/// log/                  postgres.log, ligneclaire.log
/// ```
public final class DataFolder {

    private static final String LAYOUT = "1";
    private static final String MARK = "A data folder of Ligne Claire, layout ";

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /// The folder at this path, made if there is none.
    ///
    /// @throws DatabaseProblem when it cannot be written, or holds something else
    public static DataFolder at(Path path) {
        try {
            var folder = new DataFolder(path.toAbsolutePath().normalize());
            folder.prepare();
            return new DataFolder(folder.path.toRealPath());
        } catch (IOException e) {
            throw new DatabaseProblem("The data folder cannot be used: " + Sentences.of(e), e);
        }
    }

    private void prepare() throws IOException {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(Optional.ofNullable(path.getParent()).orElse(path));
                Folders.createPrivate(path);
            }
        } catch (FileAlreadyExistsException e) {
            throw new DatabaseProblem("The data folder cannot be used: " + e.getFile() + " is not a folder.", e);
        }
        if (!Files.isWritable(path) || !Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_WRITE)) {
            throw new DatabaseProblem("The data folder cannot be used: " + path + " is read-only.");
        }
        if (Files.exists(mark())) {
            var mark = Files.readString(mark()).strip();
            if (!mark.equals(MARK + LAYOUT)) {
                throw new DatabaseProblem("The data folder " + path + " was laid out by another release (\"" + mark
                        + "\"): give another folder with --data.");
            }
            return;
        }
        if (!isEmpty()) {
            throw new DatabaseProblem("The folder " + path + " holds something that is not ours:"
                    + " give a new or an empty folder with --data.");
        }
        Files.writeString(mark(), MARK + LAYOUT + "\n");
    }

    private boolean isEmpty() throws IOException {
        try (var entries = Files.list(path)) {
            return entries.allMatch(entry -> entry.getFileName().toString().equals("lost+found"));
        }
    }

    private Path mark() {
        return path.resolve("ligneclaire-data");
    }

    /// Where it is.
    public Path path() {
        return path;
    }

    /// The application's log.
    public Path log() {
        return path.resolve("log").resolve("ligneclaire.log");
    }

    Cluster cluster() {
        return Cluster.in(path);
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path guests() {
        return path.resolve("guests");
    }

    /// The key of the encrypted fields: 32 bytes in Base64, made once.
    public String secretsKey() {
        var file = path.resolve("secrets.key");
        try {
            if (!Files.exists(file)) {
                Folders.writePrivate(file, Cluster.Secrets.randomKey() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DatabaseProblem("The key of the encrypted fields cannot be used: " + Sentences.of(e), e);
        }
    }

    /// A word that is kept beside the data, such as how far the demo is; empty when there is none.
    public Optional<String> note(String name) {
        try {
            var file = path.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new DatabaseProblem("The data folder cannot be used: " + Sentences.of(e), e);
        }
    }

    /// Keeps such a word.
    public void note(String name, String word) {
        try {
            Folders.writePrivate(path.resolve(name), word + "\n");
        } catch (IOException e) {
            throw new DatabaseProblem("The data folder cannot be used: " + Sentences.of(e), e);
        }
    }

    /// Deletes what is in it, except the locks and the mark.
    void empty() throws IOException {
        try (var entries = Files.newDirectoryStream(path)) {
            for (var entry : entries) {
                if (!entry.equals(lock()) && !entry.equals(guests()) && !entry.equals(mark())) {
                    Folders.delete(entry);
                }
            }
        } catch (DirectoryNotEmptyException e) {
            throw new DatabaseProblem("The data folder cannot be emptied: " + Sentences.of(e), e);
        }
    }

    void noteOwner(Owner owner) throws IOException {
        var properties = new Properties();
        properties.setProperty("pid", Long.toString(owner.pid()));
        properties.setProperty("what", owner.what());
        properties.setProperty("where", owner.where());
        properties.setProperty("ready", Boolean.toString(owner.isReady()));
        var text = new StringWriter();
        properties.store(text, null);
        Folders.writePrivate(path.resolve("running.properties"), text.toString());
    }

    /// Who owns the folder, as far as it is noted.
    Owner owner() throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(note("running.properties").orElse("")));
        return new Owner(
                Long.parseLong(properties.getProperty("pid", "0")),
                properties.getProperty("what", "another process"),
                properties.getProperty("where", ""),
                Boolean.parseBoolean(properties.getProperty("ready", "false")));
    }

    /// The process that owns the folder.
    ///
    /// @param what the command it runs
    /// @param where its address; empty when it has none
    /// @param isReady whether others may join
    record Owner(long pid, String what, String where, boolean isReady) {

        String described() {
            return what + " (process " + pid + (where.isEmpty() ? "" : ", " + where) + ")";
        }
    }
}
