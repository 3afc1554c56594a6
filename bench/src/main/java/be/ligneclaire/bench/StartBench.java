package be.ligneclaire.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// How long `./ligneclaire up` takes to its first page, on an empty folder and on the data of the start
/// before, and how much memory the application and PostgreSQL then take.
final class StartBench implements Benchmark {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "time to the first page of up, first and later starts, and memory; --size counts the later starts";
    }

    @Override
    public void run(OptionalLong size, PrintStream out) throws Exception {
        var folder = Files.createTempDirectory("ligneclaire-bench-start-");
        var floor = nothing();
        out.printf("floor: a JVM that does nothing             %6.2f s%n", floor);
        start("first start, the demo's stories included", folder, out);
        for (var again = 0; again < size.orElse(3); again++) {
            start("start on existing data", folder, out);
        }
        out.println(
                "Obtained by starting ./ligneclaire up as a process on a temporary data folder and asking for / until");
        out.println(
                "the answer is a page; memory is VmRSS of /proc after it, without what processes share counted twice");
        out.println("for PostgreSQL (Pss).");
        new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
    }

    private static double nothing() throws IOException, InterruptedException {
        var started = System.nanoTime();
        new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xshare:auto", "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return seconds(started);
    }

    private static void start(String what, Path folder, PrintStream out) throws IOException, InterruptedException {
        var started = System.nanoTime();
        var command = List.of(
                Path.of(System.getProperty("ligneclaire.home"), "ligneclaire").toString(),
                "up",
                "--port",
                "0",
                "--data",
                folder.toString());
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var address = said.lines()
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(word -> word.startsWith("http://"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("up ended before it was open"));
            firstPage(address);
            out.printf("%-42s %6.2f s%n", what, seconds(started));
            out.printf(
                    "  application %d MB resident, PostgreSQL %d MB%n",
                    megabytes(process.pid(), "VmRSS"), postgres(folder));
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IOException("up did not stop");
            }
        }
    }

    private static void firstPage(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the first page answered " + answer.statusCode());
            }
        }
    }

    private static long postgres(Path folder) throws IOException {
        var cluster = folder.toRealPath().resolve("postgres");
        var total = 0L;
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                var workingFolder = process.resolve("cwd");
                try {
                    if (Files.readSymbolicLink(workingFolder).equals(cluster)) {
                        total += field(process.resolve("smaps_rollup"), "Pss");
                    }
                } catch (IOException gone) {
                    continue;
                }
            }
        }
        return total / 1024;
    }

    private static long megabytes(long pid, String field) throws IOException {
        return field(Path.of("/proc/" + pid + "/status"), field) / 1024;
    }

    private static long field(Path file, String name) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
