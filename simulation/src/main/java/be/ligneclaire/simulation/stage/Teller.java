package be.ligneclaire.simulation.stage;

import be.ligneclaire.simulation.journal.Journal;
import be.ligneclaire.simulation.journal.Lines;
import be.ligneclaire.simulation.stories.Story;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/// Tells one story on a database of its own.
final class Teller {

    private Teller() {}

    /// Tells the story and hands over its journal line by line.
    ///
    /// @param opening loads the prices
    /// @param database where the story happens, an operator without customers; asked for late
    static void tell(
            Story story,
            Supplier<String> database,
            Consumer<ConfigurableApplicationContext> opening,
            Consumer<String> journal) {
        try (var application = StoryHouse.open(database, story.start(), settings(story))) {
            var rooms = application.getBean(Rooms.class);
            var heard = application.getBean(Journal.class);
            var lines = application.getBean(Lines.class);
            opening.accept(application);
            var cast = new Cast();
            var stage = new Stage(rooms, cast, story, heard::refused);
            journal.accept(lines.started(story));
            for (var step : story.steps()) {
                stage.come(step);
                heard.take(lines, cast).forEach(journal);
                stage.act(step);
                heard.take(lines, cast).forEach(journal);
            }
            journal.accept(lines.ended(rooms.time().now(), cast));
        }
    }

    private static Map<String, Object> settings(Story story) {
        return Map.of(
                "spring.flyway.enabled",
                false,
                "ligneclaire.regime",
                story.regime().word(),
                // Nobody keeps what this key protects.
                "ligneclaire.secrets.key",
                Base64.getEncoder().encodeToString(new byte[32]));
    }
}
