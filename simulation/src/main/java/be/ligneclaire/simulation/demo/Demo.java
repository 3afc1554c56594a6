package be.ligneclaire.simulation.demo;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.simulation.stories.Moments;
import be.ligneclaire.simulation.stories.PriceList;
import be.ligneclaire.simulation.stories.Story;
import be.ligneclaire.simulation.stories.StoryProblem;
import be.ligneclaire.simulation.stories.StoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/// The demo's stories, moved together by whole months so that the last of their dates falls in the present
/// month.
///
/// @param stories in the order of their files' names
record Demo(List<Story> stories) {

    /// @param folder the stories
    /// @param now the present, on the wall
    /// @throws StoryProblem when a story cannot be told
    static Demo of(Path folder, Instant now) {
        var files = files(folder);
        var last = read(files, Moments.AS_WRITTEN).stream()
                .flatMap(story -> story.steps().stream())
                .map(Story.Step::at)
                .max(Comparator.naturalOrder())
                .orElse(now);
        var months =
                YearMonth.from(Brussels.dateOf(last)).until(YearMonth.from(Brussels.dateOf(now)), ChronoUnit.MONTHS);
        return new Demo(read(files, new Moments(Math.toIntExact(months))));
    }

    /// When the first story starts.
    Instant start() {
        return stories.stream().map(Story::start).min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /// The steps of all stories on one clock up to now: by instant, then by file name.
    List<Told> until(Instant now) {
        return stories.stream()
                .flatMap(story -> story.steps().stream().map(step -> new Told(story, step)))
                .filter(told -> !told.step().at().isAfter(now))
                .sorted(Comparator.comparing(told -> told.step().at()))
                .toList();
    }

    private static List<Story> read(List<Path> files, Moments moments) {
        var reader = new StoryReader(PriceList.demo(), moments);
        return files.stream().map(reader::read).toList();
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new StoryProblem("The demo's stories in " + folder + " cannot be read.", e);
        }
    }

    /// A step and the story it belongs to.
    record Told(Story story, Story.Step step) {}
}
