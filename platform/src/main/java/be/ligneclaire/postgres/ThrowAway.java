package be.ligneclaire.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// A database in a temporary folder. A watcher outside this process deletes it once this process is gone,
/// also after a kill; and what a kill of both leaves behind, the next one deletes.
final class ThrowAway {

    private static final String PREFIX = "ligneclaire-throwaway-";

    /// Reads until the process at the other end of the pipe is gone.
    private static final String WATCH = """
            cat >/dev/null
            if [ -d "$0" ]; then
              kill -QUIT "$(head -n 1 "$0/postgres/postmaster.pid")" 2>/dev/null && sleep 1
              rm -rf "$0"
            fi
            """;

    private ThrowAway() {}

    static EmbeddedDatabase start(Settings settings) throws IOException, SQLException {
        var binaries = Binaries.ready();
        sweep();
        var folder = Files.createTempDirectory(PREFIX).toRealPath();
        var lock = FolderLock.exclusive(lockOf(folder))
                .orElseThrow(() -> new DatabaseProblem(folder + " was taken by another process."));
        var watcher = watch(folder);
        var keeper = new ThrowAwayKeeper(folder, lock, watcher);
        var complete = false;
        try {
            var cluster = Cluster.in(folder);
            cluster.createIfAbsent(binaries, false);
            var server = Server.start(binaries, cluster.files(), cluster.log(), settings);
            var database = new EmbeddedDatabase(server, cluster.password(), keeper).furnish();
            complete = true;
            return database;
        } finally {
            if (!complete) {
                watcher.getOutputStream().close();
                lock.close();
            }
        }
    }

    private static Process watch(Path folder) throws IOException {
        return new ProcessBuilder("setsid", "sh", "-c", WATCH, folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Path lockOf(Path folder) {
        return folder.resolve("lock");
    }

    /// Deletes what processes that are gone have left behind.
    private static void sweep() throws IOException {
        var mine = Files.getOwner(Path.of("/proc/self"));
        try (var left = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), PREFIX + "*")) {
            for (var folder : left) {
                if (Files.exists(lockOf(folder)) && Files.getOwner(folder).equals(mine)) {
                    sweep(folder.toRealPath());
                }
            }
        }
    }

    private static void sweep(Path folder) throws IOException {
        var lock = FolderLock.exclusive(lockOf(folder));
        if (lock.isEmpty()) {
            return;
        }
        try (var _ = lock.get()) {
            var server = Postmaster.of(Cluster.in(folder).files());
            if (server.isPresent() && server.get().lives(Cluster.in(folder).files())) {
                Processes.signal("QUIT", server.get().pid());
            }
            Folders.delete(folder);
        }
    }

    private record ThrowAwayKeeper(Path folder, FolderLock lock, Process watcher) implements EmbeddedDatabase.Keeper {

        @Override
        public void close(Server server) throws IOException {
            server.kill();
            Folders.delete(folder);
            lock.close();
            watcher.getOutputStream().close();
        }
    }
}
