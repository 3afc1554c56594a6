package be.ligneclaire.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.register.eval.RuleEvaluator;
import be.ligneclaire.register.json.Json;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every worked example of the rulebook, as data: one test each, named after it.
class ExamplesTest {

    private final RuleEvaluator evaluator = new RuleEvaluator(false, Language.EN);

    @TestFactory
    Stream<DynamicTest> the_examples_of_the_rulebook_hold() {
        return examples().stream().map(example -> dynamicTest(name(example), () -> assertHolds(example)));
    }

    private void assertHolds(Json.Fields example) {
        var answer = Answers.to(evaluator, example);
        assertThat(answer.values()).as("%s", answer).containsKey("result");
        var result = ((Json.Fields) answer.values().get("result")).values();
        var expected = ((Json.Fields) example.values().get("expect")).values();
        assertThat(result).containsAllEntriesOf(expected);
    }

    private static String name(Json.Fields example) {
        return text(example, "id") + " " + text(example, "rule") + " in " + text(example, "edition");
    }

    private static String text(Json.Fields example, String key) {
        return ((Json.Text) example.values().get(key)).value();
    }

    static List<Json.Fields> examples() {
        return Answers.lines("/examples.jsonl");
    }
}
