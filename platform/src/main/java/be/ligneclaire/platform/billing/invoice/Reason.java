package be.ligneclaire.platform.billing.invoice;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Explanation;
import be.ligneclaire.core.terms.Figure;
import be.ligneclaire.core.terms.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Why a line is what it is, in the form in which it is kept: the clauses as PostgreSQL writes an array,
/// the figures as JSON.
///
/// @param clauses `{"CG 6.2","CG 6.1"}`
/// @param figures `[{"name":"days","value":"15","unit":"days"}]`
public record Reason(String rule, String edition, String clauses, String figures, String formula) {

    /// The figure of a credit that names the invoice which it corrects.
    public static final String CORRECTED_INVOICE = "corrected_invoice";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {};
    private static final ConcurrentHashMap<String, String> CLAUSES = new ConcurrentHashMap<>();

    /// Of an explanation.
    public static Reason of(Explanation why) {
        return of(why, List.of());
    }

    /// Of an explanation, with figures that the rule did not need: the invoice that a credit corrects.
    public static Reason of(Explanation why, List<Figure> more) {
        var figures = new ArrayList<>(why.figures());
        figures.addAll(more);
        return new Reason(
                why.rule().id(),
                why.edition().code(),
                clauses(why.rule(), why.edition()),
                json(figures),
                why.formula());
    }

    /// Written out, since a run writes some hundred thousand a second.
    private static String json(List<Figure> figures) {
        var text = new StringBuilder(64 * figures.size() + 2).append('[');
        for (var figure : figures) {
            text.append(text.length() > 1 ? ",{" : "{");
            quoted(text.append("\"name\":"), figure.name());
            quoted(text.append(",\"value\":"), figure.value());
            quoted(text.append(",\"unit\":"), figure.unit());
            text.append('}');
        }
        return text.append(']').toString();
    }

    private static void quoted(StringBuilder text, String value) {
        JsonStringEncoder.getInstance().quoteAsString(value, text.append('"'));
        text.append('"');
    }

    /// Of a charge whose explanation was kept: the clauses are those of its rule.
    ///
    /// @throws IllegalStateException if there is no such rule any more
    public static Reason ofKept(String rule, String edition, String figures, String formula) {
        var id = RuleId.of(rule).orElseThrow(() -> new IllegalStateException("No rule " + rule));
        return new Reason(rule, edition, clauses(id, Edition.named(edition)), figures, formula);
    }

    /// The clauses, one by one.
    List<String> clauseLabels() {
        return RuleId.of(rule).map(Edition.named(edition)::clauses).orElse(List.of());
    }

    /// The figures of a line that was kept.
    public static List<Figure> figures(String json) {
        return JSON.readValue(json, FIGURES);
    }

    private static String clauses(RuleId rule, Edition edition) {
        return CLAUSES.computeIfAbsent(edition.code() + "/" + rule.id(), _ -> array(edition.clauses(rule)));
    }

    private static String array(List<String> labels) {
        var text = new StringBuilder("{");
        for (var label : labels) {
            text.append(text.length() > 1 ? "," : "")
                    .append('"')
                    .append(label.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return text.append('}').toString();
    }
}
