package be.ligneclaire.simulation.golden;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.simulation.stage.Rooms;
import be.ligneclaire.simulation.stage.Stage;
import be.ligneclaire.simulation.stage.StoryHouse;
import be.ligneclaire.simulation.stage.Told;
import be.ligneclaire.simulation.stories.Moments;
import be.ligneclaire.simulation.stories.PriceList;
import be.ligneclaire.simulation.stories.Story;
import be.ligneclaire.simulation.stories.StoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/// Whole invoices, one story a file in `golden/`: beside each story its documents as they were issued
/// (`.invoices`), which must not change by a byte, and what was worked out by hand (`.expect.yaml`).
///
/// `-Dgolden.write=true` writes the documents anew, for a person who then reads the difference; what was
/// worked out by hand is compared all the same.
class GoldenInvoicesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final boolean WRITE = Boolean.getBoolean("golden.write") && System.getenv("CI") == null;

    static List<String> stories() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.endsWith(".expect.yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void there_are_fifteen_stories_at_least() throws IOException {
        assertThat(stories()).hasSizeGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void the_invoices_are_those_worked_out_by_hand_and_those_of_before(String name) throws IOException {
        var expected = Expectations.read(FOLDER.resolve(name + ".expect.yaml"));
        var previews = new TreeMap<String, String>();
        var documents = documents(told(name, expected, previews));

        assertThat(documents.stream().map(GoldenInvoicesTest::summary)).containsExactlyElementsOf(expected.documents());
        assertThat(previews)
                .as("what the preview of the evening before said")
                .isEqualTo(documents.stream()
                        .collect(Collectors.toMap(
                                one -> text(one, "issued") + " " + text(one, "customer"),
                                one -> text(one, "total"),
                                (one, _) -> one,
                                TreeMap::new)));

        var golden = FOLDER.resolve(name + ".invoices");
        var written = documents.stream().map(GoldenInvoicesTest::readable).collect(Collectors.joining("\n"));
        if (WRITE) {
            Files.writeString(golden, written);
        }
        assertThat(Files.readString(golden)).isEqualTo(written);
    }

    private static Told told(String name, Expectations expected, Map<String, String> previews) {
        var house = new AtomicReference<ConfigurableApplicationContext>();
        var publisher = PublishedCharge.publisher(house);
        var story = new StoryReader(PriceList.demo(), Moments.AS_WRITTEN).read(FOLDER.resolve(name + ".yaml"));
        var more = new ArrayList<Story.Step>();
        expected.charges().forEach(charge -> more.add(PublishedCharge.step(charge.at(), charge.act(publisher))));
        evenings(story)
                .forEach(day -> more.add(PublishedCharge.step(
                        day.minusDays(1).atTime(23, 59), stage -> previews.putAll(previewed(stage, day)))));
        return Told.of(PublishedCharge.with(story, more), context -> {
            house.set(context);
            StoryHouse.loadPrices(context.getBean(Rooms.class));
        });
    }

    /// The days of the bill runs of a story.
    private static Stream<LocalDate> evenings(Story story) {
        var first = Brussels.monthOf(story.start()).plusMonths(1).atDay(1);
        var last = Brussels.dateOf(story.steps().getLast().at());
        return first.datesUntil(last.plusDays(1), java.time.Period.ofMonths(1));
    }

    private static Map<String, String> previewed(Stage stage, LocalDate day) {
        var totals = new TreeMap<String, String>();
        for (var customer : stage.cast().customers()) {
            stage.rooms()
                    .billing()
                    .preview(stage.cast().customer(customer).accountId())
                    .ifPresent(preview -> totals.put(day + " " + customer, Euro.text(preview.total())));
        }
        return totals;
    }

    private static List<JsonNode> documents(Told told) {
        return told.all().stream()
                .filter(line -> List.of("invoice-issued", "credit-note-issued").contains(text(line, "what")))
                .toList();
    }

    private static String summary(JsonNode document) {
        return "%s %s %s vat %s: %s"
                .formatted(
                        text(document, "customer"),
                        text(document, "issued"),
                        text(document, "total"),
                        text(document, "vat"),
                        document.path("lines")
                                .valueStream()
                                .map(line -> text(line, "amount"))
                                .collect(Collectors.joining(" ")));
    }

    /// The whole document, key by key, each of its lines on a line of its own.
    private static String readable(JsonNode document) {
        var text = new StringBuilder();
        document.propertyStream()
                .filter(key -> !key.getKey().equals("lines"))
                .forEach(key -> text.append("%s: %s%n".formatted(key.getKey(), key.getValue())));
        document.path("lines")
                .valueStream()
                .forEach(line -> text.append("- ").append(line).append('\n'));
        return text.toString();
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
