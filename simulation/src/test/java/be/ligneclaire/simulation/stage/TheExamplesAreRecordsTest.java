package be.ligneclaire.simulation.stage;

import static be.ligneclaire.core.terms.RuleId.CHARGING_CALL_EEA;
import static be.ligneclaire.core.terms.RuleId.CHARGING_CALL_OUTSIDE_EEA;
import static be.ligneclaire.core.terms.RuleId.CHARGING_CALL_RECEIVED_EEA;
import static be.ligneclaire.core.terms.RuleId.CHARGING_DATA_EXCESS;
import static be.ligneclaire.core.terms.RuleId.CHARGING_DATA_INCREMENT;
import static be.ligneclaire.core.terms.RuleId.CHARGING_FIXED_CALL_INCREMENT;
import static be.ligneclaire.core.terms.RuleId.CHARGING_FIXED_EXCESS;
import static be.ligneclaire.core.terms.RuleId.USAGE_EEA_LIST;
import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_EN;
import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_FR;
import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_NL;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.terms.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The worked examples that can be written as records, each as a file of a line of its own, in one story.
/// Where an example's price is not on the demo's list, its seconds are priced by the list.
@Proves({
    CHARGING_CALL_EEA,
    CHARGING_CALL_OUTSIDE_EEA,
    CHARGING_CALL_RECEIVED_EEA,
    CHARGING_DATA_EXCESS,
    CHARGING_DATA_INCREMENT,
    CHARGING_FIXED_CALL_INCREMENT,
    CHARGING_FIXED_EXCESS,
    USAGE_EEA_LIST,
    USAGE_NORMAL_MOBILE_EN,
    USAGE_NORMAL_MOBILE_FR,
    USAGE_NORMAL_MOBILE_NL
})
class TheExamplesAreRecordsTest {

    private static final String HEADER = "source,id,line,kind,direction,start,seconds,bytes,length,other,visited\n";

    @TempDir
    private Path folder;

    @Test
    void every_example_costs_what_it_says() throws IOException {
        var examples = UsageExamples.all();

        var told = Told.of(folder, story(examples));

        var charged = told.texts("usage-imported", "charged");
        assertThat(IntStream.range(0, examples.size())
                        .mapToObj(place -> examples.get(place).id() + " " + charged.get(place)))
                .containsExactlyElementsOf(examples.stream()
                        .map(example -> example.id() + " " + example.charged())
                        .toList());
        assertThat(told.texts("usage-imported", "rejected")).containsOnly("0");
        assertThat(told.of("usage-blocked").stream().map(line -> LineStory.text(line, "item")))
                .containsExactly("ex168");
    }

    private String story(List<UsageExamples.Example> examples) throws IOException {
        var steps = new ArrayList<String>();
        for (var edition : UsageExamples.EDITIONS) {
            var items = examples.stream()
                    .filter(example -> example.edition().equals(edition))
                    .map(example -> "{item: %s, offer: %s}".formatted(example.item(), example.product()))
                    .collect(Collectors.joining(", "));
            steps.add(
                    "- {at: 2026-01-05T09:00, do: register, customer: c%s, kind: business, language: fr, email: %s@example.be}"
                            .formatted(edition, edition));
            steps.add(
                    "- {at: 2026-01-05T09:00, do: order, order: o%s, customer: c%s, edition: %s, channel: shop, items: [%s]}"
                            .formatted(edition, edition, edition, items));
        }
        for (var example : examples) {
            var does = example.product().equals("duo-home") ? "install" : "activate";
            steps.add("- {at: 2026-01-05T10:00, do: %s, item: %s}".formatted(does, example.item()));
        }
        for (var example : examples) {
            var file = example.id() + ".csv";
            var rows = new StringBuilder(HEADER);
            for (int row = 0; row < example.records().size(); row++) {
                rows.append("%s,%d,%s,%s%n"
                        .formatted(
                                example.id(),
                                row + 1,
                                example.line(),
                                example.records().get(row)));
            }
            Files.writeString(folder.resolve(file), rows);
            steps.add("- {at: 2026-01-20T12:00, do: usage, file: %s}".formatted(file));
        }
        return "title: The worked examples as records\nstart: 2026-01-01\nregime: contract\nsteps:\n"
                + String.join("\n", steps) + "\n- {at: 2026-01-21T00:00, do: stop}\n";
    }
}
