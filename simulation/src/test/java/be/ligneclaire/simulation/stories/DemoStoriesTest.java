package be.ligneclaire.simulation.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The stories of the demo can be told, and can be moved to any month.
class DemoStoriesTest {

    @ParameterizedTest
    @MethodSource("stories")
    void a_story_of_the_demo_is_in_order(Path story) {
        var read = new StoryReader(PriceList.demo(), Moments.AS_WRITTEN).read(story);

        assertThat(read.customers()).isNotEmpty();
        assertThat(read.steps().getLast().verb()).isEqualTo("stop");
    }

    @ParameterizedTest
    @MethodSource("stories")
    void a_story_of_the_demo_stays_in_order_in_whatever_month_it_ends(Path story) {
        for (var months = -12; months <= 24; months++) {
            assertThat(new StoryReader(PriceList.demo(), new Moments(months))
                            .read(story)
                            .steps())
                    .extracting(Story.Step::at)
                    .isSorted();
        }
    }

    @Test
    void the_demo_has_the_five_households_of_the_readme() throws IOException {
        assertThat(stories())
                .extracting(story -> story.getFileName().toString())
                .contains("student.yaml", "family.yaml", "company.yaml", "plan-change.yaml", "late-payer.yaml");
    }

    static List<Path> stories() throws IOException {
        try (var files = Files.list(Path.of("..", "stories", "demo"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
