package be.ligneclaire.register;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.register.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One answer per line, in order, whatever the line.
class BatchTest {

    private static final String LINE = """
            {"id":"any","rule":"billing.first-month-proration","edition":"fr-2025-09-30",\
            "given":{"monthly_price":"20.00","billing_start":"2025-10-17"}}
            """;

    @Test
    void an_answer_has_the_shape_of_the_contract() {
        assertThat(Answers.batch(LINE)).containsExactly("""
                {"id":"any","result":{"days":15,"days_in_month":31,"amount":"9.68"},\
                "explanation":{"rule":"billing.first-month-proration","edition":"fr-2025-09-30","clauses":["CG 6.2"],\
                "reading":"Price times the days from the start, that day included, over the days of that month; rounded once.",\
                "figures":[{"name":"monthly_price","value":"20.00","unit":"EUR"},{"name":"days","value":"15","unit":"days"},\
                {"name":"days_in_month","value":"31","unit":"days"}],"formula":"20.00 × 15 / 31 = 9.6774… → 9.68"}}""");
    }

    @ParameterizedTest(name = "{0} → {1} about {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"id":"a"}                                                                         | invalid-input   | rule
        {"id":"a","rule":5,"edition":"nl-2025","given":{}}                                 | invalid-input   | rule
        {"id":"a","rule":"no.such","edition":"nl-2025","given":{}}                         | unknown-rule    | rule
        {"id":"a","rule":"contract.applicable-law","edition":"nl-2025","given":{}}         | unknown-rule    | rule
        {"id":"a","rule":"contract.term","given":{}}                                       | invalid-input   | edition
        {"id":"a","rule":"contract.term","edition":"nl-1999","given":{}}                   | unknown-edition | edition
        {"id":"a","rule":"usage.normal-mobile-fr","edition":"nl-2025","given":{}}          | not-in-edition  | edition
        {"id":"a","rule":"collections.bailiff-2023","edition":"fr-2025-09-30","given":{}}  | not-in-edition  | edition
        {"id":"a","rule":"contract.term","edition":"nl-2025"}                              | invalid-input   | given
        {"id":"a","rule":"contract.term","edition":"nl-2025","given":[]}                   | invalid-input   | given
        {"id":"a","rule":"contract.term","edition":"nl-2025","given":{}}                   | invalid-input   | effective
        {"id":"a","rule":"contract.term","edition":"nl-2025","given":{"effective":null}}   | invalid-input   | effective
        {"id":"a","rule":"contract.term","edition":"nl-2025","given":{"effective":"2025-02-29"}} | invalid-input | effective
        {"id":"a","rule":"collections.indemnity","edition":"nl-2025","given":{"unpaid_principal":"-1.00"}} | invalid-input | unpaid_principal
        {"id":"a","rule":"collections.indemnity","edition":"nl-2025","given":{"unpaid_principal":1}}       | invalid-input | unpaid_principal
        {"id":"a","rule":"collections.reminder-fee","edition":"nl-2025","given":{"reminders_sent":5}}      | invalid-input | reminders_sent
        {"id":"a"                                                                          | malformed-json  | line
        """)
    void an_error_names_its_field(String line, String code, String field) {
        var error = Answers.object(Answers.read(Answers.batch(line).getFirst()), "error");
        assertThat(Answers.text(error, "code")).isEqualTo(code);
        assertThat(Answers.text(error, "field")).isEqualTo(field);
        assertThat(Answers.text(error, "message")).isNotBlank().endsWith(".");
    }

    @ParameterizedTest(name = "in {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        nl | monthly_price ontbreekt.
        fr | monthly_price manque.
        de | monthly_price fehlt.
        en | monthly_price is missing.
        """)
    void messages_are_in_the_language_asked_for(String language, String message) {
        var line = LINE.replace("\"monthly_price\":\"20.00\",", "");
        var error = Answers.object(
                Answers.read(Answers.batch(line, "--language", language).getFirst()), "error");
        assertThat(Answers.text(error, "message")).isEqualTo(message);
    }

    @Test
    void where_the_edition_is_silent_the_reading_says_so() {
        var line = LINE.replace("fr-2025-09-30", "en-2024");
        var explanation = Answers.object(Answers.read(Answers.batch(line).getFirst()), "explanation");
        assertThat(explanation.values())
                .containsEntry("clauses", new Json.Items(List.of(new Json.Text("(fr) CG 6.2"))));
        assertThat(Answers.text(explanation, "reading"))
                .endsWith("This edition is silent; the clauses are those of fr.");
    }

    @Test
    void the_law_cuts_a_claim_and_says_so() {
        var line = """
                {"id":1,"rule":"collections.reminder-fee","edition":"nl-2025",\
                "given":{"reminders_sent":3,"service_family":"other"}}
                """;
        var answer = Answers.read(Answers.batch(line, "--regime", "statutory").getFirst());
        assertThat(Answers.object(answer, "result").values()).containsEntry("total", new Json.Text("7.50"));
        var cap = Answers.object(Answers.object(answer, "explanation"), "cap");
        assertThat(Answers.text(cap, "contract")).isEqualTo("10.00");
        assertThat(Answers.text(cap, "statutory")).isEqualTo("7.50");
        assertThat(Answers.text(cap, "source")).contains("Book XIX");
        assertThat(Answers.batch(line).getFirst()).doesNotContain("\"cap\"");
        assertThat(Answers.batch(line.replace("other", "telecom"), "--regime", "statutory")
                        .getFirst())
                .doesNotContain("\"cap\"");
        assertThat(Answers.batch(
                                line.replace("\"other\"", "\"other\",\"customer_kind\":\"business\""),
                                "--regime",
                                "statutory")
                        .getFirst())
                .doesNotContain("\"cap\"");
    }

    @Test
    void empty_lines_and_a_missing_last_line_end_get_their_answer() {
        assertThat(Answers.batch("")).isEmpty();
        assertThat(Answers.batch("\n")).hasSize(1);
        assertThat(Answers.batch("\n\n" + LINE.strip())).hasSize(3);
    }

    @Test
    void hostile_lines_get_one_answer_each_in_order_and_no_stack_trace() {
        var lines = new HostileLines(Long.getLong("seed", 20_260_105L));
        var input = lines.some(100_000);
        var answers = Answers.batch(input);
        assertThat(answers).as("seed %d", lines.seed()).hasSize(100_000);
        for (var i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            assertThat(answer)
                    .as("seed %d, line %d", lines.seed(), i)
                    .startsWith("{\"id\":")
                    .endsWith("}");
            if (i % 10 == 0) {
                assertThat(answer).as("seed %d, line %d", lines.seed(), i).startsWith("{\"id\":\"n" + i + "\",\"");
            }
        }
    }

    @Test
    void wrong_usage_ends_with_two() {
        var errors = new ByteArrayOutputStream();
        assertThat(run(errors, "eval")).isEqualTo(2);
        assertThat(run(errors, "eval", "--batch", "--regime", "none")).isEqualTo(2);
        assertThat(run(errors, "eval", "--batch", "--language")).isEqualTo(2);
        assertThat(run(errors, "show", "no.such")).isEqualTo(2);
        assertThat(run(errors)).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .doesNotContain("Exception")
                .contains("usage: rule list");
    }

    private static int run(OutputStream errors, String... words) {
        return Main.run(
                List.of(words),
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(errors));
    }
}
