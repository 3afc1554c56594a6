package be.ligneclaire.simulation.golden;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.simulation.golden.Examples.Example;
import be.ligneclaire.simulation.golden.Telling.Dated;
import be.ligneclaire.simulation.stage.Rooms;
import be.ligneclaire.simulation.stage.Told;
import be.ligneclaire.simulation.stories.Moments;
import be.ligneclaire.simulation.stories.PriceList;
import be.ligneclaire.simulation.stories.StoryReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The worked examples of billing, contract, price list and equipment, each a customer of one long story: what
/// stands on the invoices is what the example says. An example that no story can express has its reason in
/// [NotOnAnInvoice]; a new one needs the one or the other.
@Proves({
    RuleId.BILLING_FIRST_MONTH_PRORATION,
    RuleId.BILLING_INVOICE_COMPOSITION,
    RuleId.CATALOG_INDEXATION,
    RuleId.CONTRACT_PLAN_CHANGE_TIMING,
    RuleId.CONTRACT_END_CHARGES_FIXED,
    RuleId.CONTRACT_END_CHARGES_MOBILE
})
class TheExamplesAreInvoicedTest {

    private static final String INDEXATION = "catalog.indexation";

    @TempDir
    private Path folder;

    @Test
    void every_example_is_told_or_has_a_reason_not_to_be() {
        var reasons = NotOnAnInvoice.reasons();
        var told = Examples.all().stream()
                .filter(example -> example.rule().equals(INDEXATION)
                        || ToldExamples.of(example).isPresent())
                .map(Example::id);
        assertThat(Stream.concat(told, reasons.keySet().stream()))
                .as("told or with a reason, once each")
                .containsExactlyInAnyOrderElementsOf(
                        Examples.all().stream().map(Example::id).toList());
    }

    @Test
    void invoices_say_what_the_examples_say() throws IOException {
        sayWhatTheExamplesSay(Examples.all().stream()
                .flatMap(example -> ToldExamples.of(example).stream())
                .toList());
    }

    @Test
    void indexed_prices_are_those_of_the_examples() throws IOException {
        sayWhatTheExamplesSay(ToldIndexations.of(Examples.all().stream()
                .filter(example -> example.rule().equals(INDEXATION))
                .toList()));
    }

    private void sayWhatTheExamplesSay(List<Telling> tellings) throws IOException {
        var told = told(tellings);
        assertThat(told.of("refused")).isEmpty();
        var expected = new TreeMap<String, Map<String, String>>();
        var seen = new TreeMap<String, Map<String, String>>();
        for (var telling : tellings) {
            var example = telling.example;
            var said = telling.seen(Bills.of(told, example.name()));
            seen.put(example.id(), new TreeMap<>(said));
            expected.put(
                    example.id(),
                    example.expect().entrySet().stream()
                            .filter(entry -> said.containsKey(entry.getKey()))
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new)));
        }
        assertThat(seen).isEqualTo(expected).doesNotContainValue(Map.of());
    }

    private Told told(List<Telling> tellings) throws IOException {
        var steps = tellings.stream()
                .flatMap(telling -> telling.steps.stream())
                .sorted(Comparator.comparing(Dated::at))
                .toList();
        var prices = prices(tellings);
        var file = Files.writeString(folder.resolve("examples.yaml"), """
                title: The worked examples as customers
                start: %s
                regime: contract
                steps:
                %s
                - {at: %s, do: stop}
                """.formatted(
                        steps.getFirst().at().toLocalDate(),
                        steps.stream().map(Dated::text).collect(Collectors.joining("\n")),
                        steps.getLast().at().toLocalDate().withDayOfMonth(2).plusMonths(2)));
        var house = new AtomicReference<ConfigurableApplicationContext>();
        var publisher = PublishedCharge.publisher(house);
        var story = new StoryReader(PriceList.of(new StringReader(prices)), Moments.AS_WRITTEN).read(file);
        var charges = tellings.stream()
                .flatMap(telling -> telling.charges.stream())
                .map(charge -> PublishedCharge.step(charge.at(), charge.act(publisher)))
                .toList();
        return Told.of(PublishedCharge.with(story, charges), context -> {
            house.set(context);
            context.getBean(Rooms.class).catalog().load(new StringReader(prices));
        });
    }

    /// The demo's list with the prices of the examples; a second of a call to zone 2 costs half a cent.
    private static String prices(List<Telling> tellings) throws IOException {
        try (var reader = PriceList.open()) {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Map<String, Object> list = yaml.load(reader);
            list.put("offers", longer(list, "offers", tellings.stream().flatMap(one -> one.offers.stream())));
            list.put("options", longer(list, "options", tellings.stream().flatMap(one -> one.options.stream())));
            return yaml.dump(list).replace("'0.7500'", "'0.3000'");
        }
    }

    private static List<Object> longer(Map<String, Object> list, String section, Stream<Map<String, Object>> more) {
        var all = new ArrayList<Object>((List<?>) list.getOrDefault(section, List.of()));
        more.forEach(all::add);
        return all;
    }
}
