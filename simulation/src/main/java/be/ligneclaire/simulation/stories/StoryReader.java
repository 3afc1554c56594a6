package be.ligneclaire.simulation.stories;

import be.ligneclaire.simulation.stories.verbs.Verbs;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// Reads stories. What is wrong is found here, before anything runs, and said in one sentence.
public final class StoryReader {

    private final PriceList prices;
    private final Moments moments;

    public StoryReader(PriceList prices, Moments moments) {
        this.prices = prices;
        this.moments = moments;
    }

    /// @throws StoryProblem in one sentence naming the file and the step
    public Story read(Path file) {
        var place = new Place(file, 0);
        var head = new Fields(place, "the story", compose(file, place), moments);
        var title = head.text("title");
        var start = instant(head, "start");
        var regime = head.optionalWord("regime", Story.Regime.values(), Story.Regime::word)
                .orElse(Story.Regime.STATUTORY);
        if (!head.has("steps")) {
            throw head.missing("steps");
        }
        var nodes = head.sequence("steps");
        head.done();
        var plot = new Plot(prices);
        var steps = steps(file, nodes, start, plot);
        return new Story(file, title, start, regime, steps, plot.customers());
    }

    private List<Story.Step> steps(Path file, List<Node> nodes, Instant start, Plot plot) {
        var steps = new ArrayList<Story.Step>();
        var before = start;
        for (var node : nodes) {
            var place = new Place(file, steps.size() + 1);
            if (!steps.isEmpty() && steps.getLast().verb().equals("stop")) {
                throw place.problem("the story has stopped before it");
            }
            var step = step(place, node, plot, before);
            if (step.at().isBefore(before)) {
                throw place.problem(
                        steps.isEmpty() ? "it lies before the start of the story" : "it lies before the step above it");
            }
            steps.add(step);
            before = step.at();
        }
        return List.copyOf(steps);
    }

    private Story.Step step(Place place, Node node, Plot plot, Instant before) {
        var fields = new Fields(place, "the step", node, moments);
        var written = instant(fields, "at");
        var at = moments.move() && written.isBefore(before) ? before : written;
        var word = fields.text("do");
        var verb = Verbs.named(word).orElseThrow(() -> place.problem("there is no verb '" + word + "'"));
        var keys = fields.named("'" + word + "'");
        var act = verb.read(keys, plot);
        keys.done();
        return new Story.Step(place.step(), at, word, act);
    }

    private Instant instant(Fields fields, String key) {
        var text = fields.text(key);
        try {
            return moments.instant(text);
        } catch (IllegalArgumentException e) {
            throw fields.place().problem("'" + key + "': " + e.getMessage());
        }
    }

    private static Node compose(Path file, Place place) {
        try (var reader = Files.newBufferedReader(file)) {
            @Nullable Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
            if (node == null) {
                throw place.problem("the story is empty");
            }
            return node;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var line = mark == null ? "" : " in line " + (mark.getLine() + 1);
            throw place.problem("this is not YAML" + line + ": " + e.getProblem());
        } catch (YAMLException | MalformedInputException e) {
            throw place.problem("this is not YAML: " + oneLine(e));
        } catch (IOException e) {
            throw place.problem(Files.exists(file) ? "the story cannot be read" : "there is no such story");
        }
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable text");
    }
}
