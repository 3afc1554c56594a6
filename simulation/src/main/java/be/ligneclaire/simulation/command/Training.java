package be.ligneclaire.simulation.command;

import be.ligneclaire.postgres.EmbeddedDatabase;
import be.ligneclaire.simulation.Simulate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `train`: does a little of what `up` and `simulate` do, while the JVM takes notes for its ahead-of-time
/// cache. Called by the build; its results are thrown away.
final class Training {

    private Training() {}

    static int run(Closing closing) {
        Stories.logToFile();
        var folder = temporaryFolder(closing);
        var place = closing.open(() -> new Place(folder, Optional.empty()).own("./ligneclaire train", false));
        var application = closing.add(Application.withPages(place, 0));
        visit("http://localhost:" + Up.portOf(application.getEnvironment()));
        return Simulate.run(stories(), Optional.empty(), new PrintStream(OutputStream.nullOutputStream()), System.err);
    }

    private static void visit(String address) {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One is enough: the first of the demo's.
    private static List<Path> stories() {
        try (var files = Files.list(Place.home().resolve("stories/demo"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .limit(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder(Closing closing) {
        try {
            var folder = Files.createTempDirectory("ligneclaire-train-");
            closing.add(() -> EmbeddedDatabase.delete(folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
