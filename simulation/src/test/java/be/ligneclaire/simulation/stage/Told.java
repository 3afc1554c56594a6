package be.ligneclaire.simulation.stage;

import be.ligneclaire.simulation.stories.Moments;
import be.ligneclaire.simulation.stories.PriceList;
import be.ligneclaire.simulation.stories.Story;
import be.ligneclaire.simulation.stories.StoryReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The journal of a story that was told, for tests. All tests of this JVM share one server.
public record Told(List<String> lines) {

    private static final Theatre THEATRE = new Theatre();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(THEATRE::close));
    }

    static Told of(Path story) {
        return new Told(THEATRE.tell(new StoryReader(PriceList.demo(), Moments.AS_WRITTEN).read(story)));
    }

    /// A story with steps, or prices, that a file cannot hold.
    ///
    /// @param opening loads the prices
    public static Told of(Story story, Consumer<ConfigurableApplicationContext> opening) {
        return new Told(THEATRE.tell(story, opening));
    }

    /// A story written in a test.
    static Told of(Path folder, String story) {
        try {
            return of(Files.writeString(folder.resolve("story.yaml"), story));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<JsonNode> all() {
        return lines.stream().map(JSON::readTree).toList();
    }

    /// Lines of one kind, in order.
    public List<JsonNode> of(String what) {
        return all().stream()
                .filter(line -> line.path("what").asString().equals(what))
                .toList();
    }

    /// The texts of a key of all lines of a kind.
    public List<String> texts(String what, String key) {
        return of(what).stream().map(line -> line.path(key).asString()).toList();
    }
}
