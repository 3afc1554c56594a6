package be.ligneclaire.postgres;

import be.ligneclaire.postgres.DataFolder.Owner;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/// A database whose data stays: opening and joining it.
///
/// The owner holds the folder's lock. Guests share a second lock, so that an owner that came only for a
/// short while (an import) stops the server when the last guest has left; the platform itself (`up`) does
/// not wait for guests.
final class Kept {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Kept() {}

    static EmbeddedDatabase open(Path path, String what, boolean fresh) throws IOException, SQLException {
        var binaries = Binaries.ready();
        var folder = DataFolder.at(path);
        var lock = FolderLock.exclusive(folder.lock());
        if (lock.isEmpty()) {
            throw EmbeddedDatabase.inUse(folder.path(), Optional.of(folder.owner()));
        }
        return own(binaries, folder, new OwnerKeeper(folder, lock.get(), what, false), fresh);
    }

    static EmbeddedDatabase join(Path path, String what) throws IOException, SQLException {
        var binaries = Binaries.ready();
        var folder = DataFolder.at(path);
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var lock = FolderLock.exclusive(folder.lock());
            if (lock.isPresent()) {
                return own(binaries, folder, new OwnerKeeper(folder, lock.get(), what, true), false);
            }
            var guest = asGuest(folder);
            if (guest.isPresent()) {
                return guest.get();
            }
            Processes.pause(200);
        }
        throw EmbeddedDatabase.inUse(folder.path(), Optional.of(folder.owner()));
    }

    private static EmbeddedDatabase own(Binaries binaries, DataFolder folder, OwnerKeeper keeper, boolean fresh)
            throws IOException, SQLException {
        var cluster = folder.cluster();
        var complete = false;
        Optional<Server> server = Optional.empty();
        try {
            server = Server.running(cluster.files());
            if (fresh) {
                if (server.isPresent()) {
                    server.get().stop();
                    server = Optional.empty();
                }
                folder.empty();
            }
            keeper.noteOwner("", false);
            cluster.createIfAbsent(binaries, true);
            if (server.isEmpty()) {
                server = Optional.of(Server.start(binaries, cluster.files(), cluster.log(), Settings.KEPT));
            }
            var database = new EmbeddedDatabase(server.get(), cluster.password(), keeper)
                    .furnish()
                    .watched(dead -> dead.again(binaries, cluster.log(), Settings.KEPT));
            complete = true;
            return database;
        } finally {
            if (!complete) {
                if (server.isPresent()) {
                    server.get().stop();
                }
                keeper.release();
            }
        }
    }

    /// Empty when the owner is not ready for guests, or is leaving.
    private static Optional<EmbeddedDatabase> asGuest(DataFolder folder) throws IOException {
        if (!folder.owner().isReady()) {
            return Optional.empty();
        }
        var place = FolderLock.shared(folder.guests());
        if (place.isEmpty()) {
            return Optional.empty();
        }
        var server = Server.running(folder.cluster().files());
        if (server.isEmpty() || isFree(folder)) {
            place.get().close();
            return Optional.empty();
        }
        return Optional.of(
                new EmbeddedDatabase(server.get(), folder.cluster().password(), new GuestKeeper(place.get())));
    }

    private static boolean isFree(DataFolder folder) throws IOException {
        var lock = FolderLock.exclusive(folder.lock());
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isPresent();
    }

    /// @param waitsForGuests whether the server is left running until the last guest has gone
    private record OwnerKeeper(DataFolder folder, FolderLock lock, String what, boolean waitsForGuests)
            implements EmbeddedDatabase.Keeper {

        @Override
        public void announce(String where) throws IOException {
            noteOwner(where, true);
        }

        void noteOwner(String where, boolean isReady) throws IOException {
            folder.noteOwner(new Owner(ProcessHandle.current().pid(), what, where, isReady));
        }

        @Override
        public void close(Server server) throws IOException {
            noteOwner("", false);
            try (lock) {
                var last = waitsForGuests ? Optional.of(lastGuestGone()) : Optional.<FolderLock>empty();
                server.stop();
                if (last.isPresent()) {
                    last.get().close();
                }
            }
        }

        private FolderLock lastGuestGone() throws IOException {
            while (true) {
                var alone = FolderLock.exclusive(folder.guests());
                if (alone.isPresent()) {
                    return alone.get();
                }
                Processes.pause(200);
            }
        }

        void release() throws IOException {
            lock.close();
        }
    }

    private record GuestKeeper(FolderLock place) implements EmbeddedDatabase.Keeper {

        @Override
        public boolean isOwner() {
            return false;
        }

        @Override
        public void close(Server server) throws IOException {
            place.close();
        }
    }
}
