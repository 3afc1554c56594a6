package be.ligneclaire.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A PostgreSQL that runs on a cluster, started by us or found running.
final class Server {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path cluster;
    private final Postmaster postmaster;

    private Server(Path cluster, Postmaster postmaster) {
        this.cluster = cluster;
        this.postmaster = postmaster;
    }

    int port() {
        return postmaster.port();
    }

    long pid() {
        return postmaster.pid();
    }

    /// The one that serves this cluster already, once it is ready; empty when none does.
    static Optional<Server> running(Path cluster) throws IOException {
        var patience = new Patience(PATIENCE);
        while (true) {
            var found = Postmaster.of(cluster).filter(postmaster -> postmaster.lives(cluster));
            if (found.isEmpty() || found.get().isReady()) {
                return found.map(postmaster -> new Server(cluster, postmaster));
            }
            patience.orElse("PostgreSQL (process " + found.get().pid() + ") does not become ready.");
        }
    }

    /// Starts one, on a free port, and waits until it is ready; recovery after a crash happens here.
    static Server start(Binaries binaries, Path cluster, Path log, Settings settings) throws IOException {
        return start(binaries, cluster, log, settings, Server::freePort);
    }

    /// Starts another on the same cluster and port, after this one died.
    Server again(Binaries binaries, Path log, Settings settings) throws IOException {
        return start(binaries, cluster, log, settings, this::port);
    }

    boolean isAlive() {
        return postmaster.lives(cluster);
    }

    private static Server start(Binaries binaries, Path cluster, Path log, Settings settings, Port port)
            throws IOException {
        forgetTheDead(cluster);
        var patience = new Patience(Duration.ofSeconds(60));
        while (true) {
            var logged = Files.exists(log) ? Files.size(log) : 0;
            var started = tryToStart(binaries, cluster, log, settings, port.number());
            if (started.isPresent()) {
                return started.get();
            }
            var complaint = complaint(log, logged);
            // Someone took the port meanwhile, or processes of a server that was killed are still on their way out.
            if (!complaint.contains("could not create any TCP/IP sockets")
                    && !complaint.contains("pre-existing shared memory block")
                    && !complaint.contains("already exists")) {
                throw new DatabaseProblem("PostgreSQL did not start on " + cluster + ": " + complaint);
            }
            patience.orElse("PostgreSQL did not start on " + cluster + ": " + complaint);
        }
    }

    private static Optional<Server> tryToStart(Binaries binaries, Path cluster, Path log, Settings settings, int port)
            throws IOException {
        var arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
        settings.asArguments().forEach(arguments::add);
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(binaries.command("postgres", arguments));
        var process = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        var patience = new Patience(PATIENCE);
        while (process.isAlive()) {
            var ready = Postmaster.of(cluster).filter(found -> found.pid() == process.pid() && found.isReady());
            if (ready.isPresent()) {
                return Optional.of(new Server(cluster, ready.get()));
            }
            patience.orElse("PostgreSQL does not become ready; see " + log + ".");
        }
        return Optional.empty();
    }

    /// After a crash the number of the dead server may belong to another process by now, which PostgreSQL
    /// would take for itself. Its note is kept as long as any of its processes lives, since it leads to
    /// their shared memory.
    private static void forgetTheDead(Path cluster) throws IOException {
        var dead = Postmaster.of(cluster);
        if (dead.isPresent() && !Processes.anyWorksIn(cluster)) {
            Files.deleteIfExists(Postmaster.file(cluster));
        }
    }

    private interface Port {
        int number() throws IOException;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String complaint(Path log, long from) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            var bytes = new byte[(int) Math.min(file.length() - from, 1 << 16)];
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.stream()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .map(line -> line.replaceFirst(".*(FATAL|PANIC): +", ""))
                    .findFirst()
                    .orElseGet(() -> lines.isEmpty() ? "it said nothing; see " + log : lines.getLast())
                    .concat(".");
        }
    }

    /// Stops it: connections are ended, what was committed is on disk.
    void stop() throws IOException {
        Processes.signal("INT", pid());
        if (!isGoneWithin(Duration.ofSeconds(60))) {
            kill();
        }
    }

    /// Stops it without writing anything; for servers whose data nobody needs, or that do not listen.
    void kill() throws IOException {
        Processes.signal("QUIT", pid());
        if (!isGoneWithin(Duration.ofSeconds(10))) {
            throw new DatabaseProblem("PostgreSQL (process " + pid() + ") does not stop.");
        }
    }

    private boolean isGoneWithin(Duration time) {
        var until = System.nanoTime() + time.toNanos();
        while (postmaster.lives(cluster)) {
            if (System.nanoTime() > until) {
                return false;
            }
            Processes.pause(10);
        }
        return true;
    }

    /// Waiting with an end.
    private static final class Patience {

        private final long until;

        Patience(Duration time) {
            until = System.nanoTime() + time.toNanos();
        }

        void orElse(String sentence) {
            if (System.nanoTime() > until) {
                throw new DatabaseProblem(sentence);
            }
            Processes.pause(20);
        }
    }
}
