package be.ligneclaire.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// The files of one PostgreSQL in a folder of ours: the cluster itself, its password and its log.
record Cluster(Path files, Path passwordFile, Path log) {

    static final String MAJOR_VERSION = "18";

    static Cluster in(Path folder) {
        return new Cluster(
                folder.resolve("postgres"),
                folder.resolve("postgres.password"),
                folder.resolve("log").resolve("postgres.log"));
    }

    /// Makes it unless it is there: complete, or not at all.
    void createIfAbsent(Binaries binaries, boolean kept) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(files)) {
            refuseAnotherVersion();
            return;
        }
        var beside = files.resolveSibling(files.getFileName() + ".new");
        Folders.delete(beside);
        Folders.writePrivate(passwordFile, Secrets.random(24));
        var arguments = new ArrayList<>(List.of(
                "--pgdata=" + beside,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!kept) {
            arguments.add("--no-sync");
        }
        try {
            Processes.run(binaries.command("initdb", arguments));
        } catch (Processes.CommandFailed e) {
            Folders.delete(beside);
            throw new DatabaseProblem("PostgreSQL could not be set up in " + files + ": " + lastComplaint(e), e);
        }
        Files.move(beside, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String lastComplaint(Processes.CommandFailed e) {
        var lines = String.valueOf(e.getMessage()).lines().toList();
        return lines.stream()
                .filter(line -> line.contains("error:") || line.contains("FATAL:"))
                .map(line -> line.replaceFirst(".*(error|FATAL): +", ""))
                .findFirst()
                .orElseGet(() -> lines.isEmpty() ? "it said nothing" : lines.getLast())
                .concat(".");
    }

    private void refuseAnotherVersion() throws IOException {
        var note = files.resolve("PG_VERSION");
        var version = Files.exists(note) ? Files.readString(note).strip() : "an unknown version";
        if (!version.equals(MAJOR_VERSION)) {
            throw new DatabaseProblem(
                    ("%s was made by PostgreSQL %s and this release brings %s: start it with the release"
                                    + " that made it, or give another folder with --data.")
                            .formatted(files, version, MAJOR_VERSION));
        }
    }

    String password() throws IOException {
        return Files.readString(passwordFile).strip();
    }

    /// Random text for passwords and keys.
    static final class Secrets {

        private static final SecureRandom RANDOM = new SecureRandom();

        private Secrets() {}

        static String random(int bytes) {
            var secret = new byte[bytes];
            RANDOM.nextBytes(secret);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        }

        static String randomKey() {
            var secret = new byte[32];
            RANDOM.nextBytes(secret);
            return Base64.getEncoder().encodeToString(secret);
        }
    }
}
