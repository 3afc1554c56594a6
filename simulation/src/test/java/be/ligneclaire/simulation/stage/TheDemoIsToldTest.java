package be.ligneclaire.simulation.stage;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every story of the demo can be told, and ends the way its title says.
class TheDemoIsToldTest {

    private static final Path DEMO = Path.of("..", "stories", "demo");

    @ParameterizedTest(name = "{0} has {1} lines; owes something: {2}")
    @CsvSource({
        "student.yaml, 1, false",
        "family.yaml, 6, false",
        "company.yaml, 10, false",
        "plan-change.yaml, 1, false",
        "late-payer.yaml, 2, true"
    })
    void a_story_of_the_demo_is_told(String file, int lines, boolean owes) {
        var told = Told.of(DEMO.resolve(file));

        var ended = told.of("story-ended").getLast().path("customers").path(0);
        assertThat(Euro.of(ended.path("balance").asString()).isPositive()).isEqualTo(owes);
        assertThat(told.of("refused")).isEmpty();
        assertThat(told.of("invoice-issued")).hasSize(6);
        assertThat(told.of("usage-imported"))
                .hasSize(7)
                .allSatisfy(usage -> assertThat(usage.path("rejected").asInt()).isZero());
        assertThat(told.of("service-changed"))
                .filteredOn(line -> line.path("to").asString().equals("active"))
                .hasSize(lines);
        assertThat(told.lines()).allSatisfy(line -> assertThat(line).doesNotContain("\"?\""));
    }
}
