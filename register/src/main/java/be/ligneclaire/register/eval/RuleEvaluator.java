package be.ligneclaire.register.eval;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.register.eval.Refusal.Code;
import be.ligneclaire.register.json.Json;
import be.ligneclaire.register.json.JsonWriter;
import be.ligneclaire.register.words.Words;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/// Answers one line of a batch (`contracts.md` §2): always exactly one object, a result or an error.
public final class RuleEvaluator {

    private static final Map<String, Edition> EDITIONS =
            Edition.all().stream().collect(Collectors.toUnmodifiableMap(Edition::code, Function.identity()));

    private final boolean statutory;
    private final Words words;

    /// @param statutory whether the law's caps are applied too
    public RuleEvaluator(boolean statutory, Language language) {
        this.statutory = statutory;
        this.words = Words.in(language);
    }

    /// Writes the answer to a line that is a JSON object.
    public void answer(Json.Fields line, JsonGenerator out) {
        var id = line.values().getOrDefault("id", Json.NULL);
        try {
            var rule = rule(line);
            var edition = edition(line);
            if (!edition.has(rule)) {
                throw new Refusal(Code.NOT_IN_EDITION, "edition", "not-in-edition", rule.id(), edition.code());
            }
            var answer = evaluate(rule, Case.of(edition, given(line), statutory));
            write(id, rule, edition, answer, out);
        } catch (Refusal refusal) {
            refuse(id, refusal, out);
        }
    }

    /// Writes the answer to a line that is not JSON.
    public void malformed(Json id, JsonGenerator out) {
        refuse(id, new Refusal(Code.MALFORMED_JSON, "line", "malformed"), out);
    }

    private static Answer evaluate(RuleId rule, Case asked) {
        try {
            return Evaluations.answer(rule, asked);
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException | IllegalStateException e) {
            throw Refusal.invalid("given", "out-of-range");
        }
    }

    private static RuleId rule(Json.Fields line) {
        var id = text(line, "rule");
        return RuleId.of(id).orElseThrow(() -> new Refusal(Code.UNKNOWN_RULE, "rule", "unknown-rule", shown(id)));
    }

    private static Edition edition(Json.Fields line) {
        var code = text(line, "edition");
        var edition = EDITIONS.get(code);
        if (edition == null) {
            throw new Refusal(Code.UNKNOWN_EDITION, "edition", "unknown-edition", shown(code));
        }
        return edition;
    }

    private static Given given(Json.Fields line) {
        var given = line.values().get("given");
        if (given instanceof Json.Fields fields) {
            return new Given(fields);
        }
        throw Refusal.invalid("given", given == null ? "missing" : "object");
    }

    private static String text(Json.Fields line, String key) {
        var value = line.values().get(key);
        if (value instanceof Json.Text(var text)) {
            return text;
        }
        throw Refusal.invalid(key, value == null ? "missing" : "text");
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }

    private void write(Json id, RuleId rule, Edition edition, Answer answer, JsonGenerator out) {
        out.writeStartObject();
        out.writeName("id");
        JsonWriter.write(out, id);
        out.writeName("result");
        JsonWriter.write(out, answer.result());
        out.writeName("explanation");
        out.writeStartObject();
        out.writeStringProperty("rule", rule.id());
        out.writeStringProperty("edition", edition.code());
        out.writeName("clauses");
        JsonWriter.write(out, edition.clauses(rule));
        out.writeStringProperty("reading", Reading.of(words, rule.id(), edition.clauses(rule)));
        out.writeName("figures");
        out.writeStartArray();
        for (var figure : answer.why().figures()) {
            out.writeStartObject();
            out.writeStringProperty("name", figure.name());
            out.writeStringProperty("value", figure.value());
            out.writeStringProperty("unit", figure.unit());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringProperty("formula", answer.why().formula());
        answer.cap().ifPresent(cap -> {
            out.writeName("cap");
            out.writeStartObject();
            out.writeStringProperty("source", cap.source());
            out.writeStringProperty("contract", cap.contract());
            out.writeStringProperty("statutory", cap.statutory());
            out.writeEndObject();
        });
        out.writeEndObject();
        out.writeEndObject();
    }

    private void refuse(Json id, Refusal refusal, JsonGenerator out) {
        var arguments = new ArrayList<Object>();
        arguments.add(refusal.field());
        arguments.addAll(refusal.arguments());
        out.writeStartObject();
        out.writeName("id");
        JsonWriter.write(out, id);
        out.writeName("error");
        out.writeStartObject();
        out.writeStringProperty("code", refusal.code().word());
        out.writeStringProperty("field", refusal.field());
        out.writeStringProperty("message", words.sentence("error." + refusal.reason(), arguments.toArray()));
        out.writeEndObject();
        out.writeEndObject();
    }
}
