package be.ligneclaire.simulation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `up` as real processes: what a crash leaves is taken over, what is stopped is gone.
class UpTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_crashed_operator_comes_back_and_a_stopped_one_leaves_nothing_behind() throws Exception {
        var data = folder.resolve("data");
        long server;
        try (var first = Typed.in(folder, "up", "--no-demo", "--port", "0", "--data", data.toString())) {
            var address = first.word("http://");
            assertThat(answer(address)).isLessThan(400);
            server = postgres(data);
            try (var second = Typed.in(folder, "up", "--no-demo", "--port", "0", "--data", data.toString())) {
                assertThat(second.code()).isEqualTo(1);
                assertThat(second.err())
                        .isEqualTo(
                                "The data folder %s is in use by ./ligneclaire up (process %d, %s): stop it first, or give another folder with --data.%n"
                                        .formatted(data.toRealPath(), first.pid(), address));
            }
            first.kill();
        }
        assertThat(isRunning(server)).isTrue();

        try (var again = Typed.in(folder, "up", "--no-demo", "--port", "0", "--data", data.toString())) {
            assertThat(answer(again.word("http://"))).isLessThan(400);
            assertThat(postgres(data)).isEqualTo(server);
            again.stop();
            assertThat(again.code()).isZero();
        }
        assertThat(isRunning(server)).isFalse();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_port_in_use_is_one_sentence_and_nothing_is_begun() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(1, "Port %d is in use: give another one with --port.", taken.getLocalPort());
        }
    }

    @Test
    void what_is_not_a_port_is_wrong_usage() throws Exception {
        try (var up = Typed.in(folder, "up", "--port", "eighty")) {
            assertThat(up.code()).isEqualTo(2);
            assertThat(up.err()).startsWith("--port must be a whole number from 0 to 65535, not 'eighty'.");
        }
    }

    private void refused(int code, String sentence, int port) throws IOException, InterruptedException {
        var data = folder.resolve("data");
        try (var up = Typed.in(folder, "up", "--port", Integer.toString(port), "--data", data.toString())) {
            assertThat(up.code()).isEqualTo(code);
            assertThat(up.err()).isEqualTo(sentence.formatted(port) + System.lineSeparator());
            assertThat(data).doesNotExist();
        }
    }

    private static int answer(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static long postgres(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
    }

    private static boolean isRunning(long pid) {
        return Files.exists(Path.of("/proc/" + pid + "/exe"));
    }
}
