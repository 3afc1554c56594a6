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
        assertThat(Answers.object(answer, "result").values())
                .containsAllEntriesOf(Answers.object(example, "expect").values());
        var clauses = Answers.object(answer, "explanation").values().get("clauses");
        assertThat(clauses)
                .isInstanceOfSatisfying(
                        Json.Items.class, items -> assertThat(items.values()).isNotEmpty());
    }

    private static String name(Json.Fields example) {
        return Answers.text(example, "id") + " " + Answers.text(example, "rule") + " in "
                + Answers.text(example, "edition");
    }

    static List<Json.Fields> examples() {
        return Answers.lines("/examples.jsonl");
    }
}
