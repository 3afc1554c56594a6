package be.ligneclaire.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A lock on a file, held by this process until it is closed or the process is gone, however it ended.
///
/// The operating system lets go of all locks of a process on a file as soon as any of its channels on that
/// file is closed; so this process opens a file only once, and remembers which.
final class FolderLock implements AutoCloseable {

    private static final Set<Path> HELD = new HashSet<>();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /// Empty when another process, or another part of this one, holds it.
    static Optional<FolderLock> exclusive(Path file) throws IOException {
        return take(file, false);
    }

    /// Many may hold it shared; empty when someone holds it exclusively.
    static Optional<FolderLock> shared(Path file) throws IOException {
        return take(file, true);
    }

    private static Optional<FolderLock> take(Path file, boolean shared) throws IOException {
        synchronized (HELD) {
            if (HELD.contains(file)) {
                return Optional.empty();
            }
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            HELD.add(file);
            return Optional.of(new FolderLock(file, channel, lock));
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            lock.close();
            channel.close();
            HELD.remove(file);
        }
    }
}
