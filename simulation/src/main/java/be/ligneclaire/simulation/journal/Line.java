package be.ligneclaire.simulation.journal;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Explanation;
import be.ligneclaire.core.terms.Figure;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.time.Brussels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A line of the journal while it is written: keys in the order of `contracts.md`, after `at` and `what`.
final class Line {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, @Nullable Object> keys = new LinkedHashMap<>();

    private Line() {}

    static Line at(Instant at, String what) {
        var line = new Line();
        line.keys.put(
                "at",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Brussels.offset(at.truncatedTo(ChronoUnit.SECONDS))));
        line.keys.put("what", what);
        return line;
    }

    /// An object within a line.
    static Line part() {
        return new Line();
    }

    Line with(String key, String value) {
        keys.put(key, value);
        return this;
    }

    Line with(String key, long value) {
        keys.put(key, value);
        return this;
    }

    Line with(String key, Money amount) {
        keys.put(key, Euro.text(amount));
        return this;
    }

    Line with(String key, LocalDate day) {
        keys.put(key, day.toString());
        return this;
    }

    Line with(String key, List<?> list) {
        keys.put(
                key,
                list.stream()
                        .map(one -> one instanceof Line line ? line.keys : one)
                        .toList());
        return this;
    }

    /// Nothing where there is none.
    Line withOptional(String key, Optional<?> value) {
        value.ifPresent(one -> keys.put(key, one));
        return this;
    }

    /// `null` where there is none.
    Line withNullable(String key, Optional<?> value) {
        keys.put(key, value.map(Object::toString).orElse(null));
        return this;
    }

    /// Which rule moved it, by which clauses.
    Line by(RuleId rule, Edition edition) {
        return by(rule.id(), edition.code(), edition.clauses(rule));
    }

    Line by(String rule, String edition, List<String> clauses) {
        return with("rule", rule).with("edition", edition).with("clauses", clauses);
    }

    Line because(Explanation why) {
        return by(why.rule(), why.edition()).figures(why.figures()).with("formula", why.formula());
    }

    Line figures(List<Figure> figures) {
        return with(
                "figures",
                figures.stream()
                        .map(figure -> part().with("name", figure.name())
                                .with("value", figure.value())
                                .with("unit", figure.unit()))
                        .toList());
    }

    String json() {
        return JSON.writeValueAsString(keys);
    }
}
