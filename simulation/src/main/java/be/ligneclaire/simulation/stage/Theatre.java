package be.ligneclaire.simulation.stage;

import be.ligneclaire.postgres.EmbeddedDatabase;
import be.ligneclaire.simulation.stories.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.function.SingletonSupplier;

/// A PostgreSQL for stories that nobody keeps, with an empty operator that is copied for each. It is made
/// while the application of the first story gets ready.
public final class Theatre implements AutoCloseable {

    private static final String TEMPLATE = "template_story";

    private final CompletableFuture<EmbeddedDatabase> server = CompletableFuture.supplyAsync(Theatre::open);
    private int told;

    /// Tells a story; its journal, line by line.
    public List<String> tell(Story story) {
        return tell(story, house -> StoryHouse.loadPrices(house.getBean(Rooms.class)));
    }

    /// Tells a story under another price list.
    ///
    /// @param opening loads the prices, before the story begins
    public List<String> tell(Story story, Consumer<ConfigurableApplicationContext> opening) {
        var journal = new ArrayList<String>();
        var name = "story_" + ++told;
        Teller.tell(story, once(() -> server().newDatabase(name, TEMPLATE)), opening, journal::add);
        server().dropDatabase(name);
        return journal;
    }

    @Override
    public void close() {
        server().close();
    }

    private EmbeddedDatabase server() {
        try {
            return server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static EmbeddedDatabase open() {
        var server = EmbeddedDatabase.throwAway();
        Template.furnish(server.newDatabase(TEMPLATE));
        return server;
    }

    private static Supplier<String> once(Supplier<String> address) {
        return SingletonSupplier.of(address);
    }
}
