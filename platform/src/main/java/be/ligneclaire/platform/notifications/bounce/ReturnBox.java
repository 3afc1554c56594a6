package be.ligneclaire.platform.notifications.bounce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The mail box in which reports arrive: a folder with one file a mail (`new` of a Maildir is one). What was
/// read moves to `read` beside it, what was no report about a message of ours to `unknown`, for a colleague.
///
/// Several processes may share a folder: a report that two of them read counts once.
final class ReturnBox {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnBox.class);

    /// A report holds a message at most; what is larger is not one.
    private static final long LARGEST = 10_000_000;

    private final Path folder;
    private final Postmaster postmaster;

    ReturnBox(Path folder, Postmaster postmaster) {
        this.folder = folder;
        this.postmaster = postmaster;
    }

    /// Reads all that is there.
    ///
    /// @return how many reports were about messages of ours
    int empty() {
        var read = 0;
        for (var mail : mails()) {
            try {
                var known = Files.size(mail) <= LARGEST && postmaster.read(Files.readAllBytes(mail));
                move(mail, known ? "read" : "unknown");
                read += known ? 1 : 0;
            } catch (NoSuchFileException _) {
                // Another process was faster.
            } catch (IOException e) {
                LOG.warn("The mail {} cannot be read; it stays where it is", mail.getFileName(), e);
            }
        }
        return read;
    }

    private List<Path> mails() {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.warn("The mail box of returned mail, {}, cannot be read", folder, e);
            return List.of();
        }
    }

    private static void move(Path mail, String where) throws IOException {
        var target = Files.createDirectories(mail.resolveSibling(where)).resolve(mail.getFileName());
        Files.move(mail, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
