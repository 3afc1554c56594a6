package be.ligneclaire.register;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.register.eval.Reading;
import be.ligneclaire.register.json.JsonWriter;
import be.ligneclaire.register.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The register as text or JSON: id, title, clauses per edition, parameters per edition, reading.
public final class RuleList {

    private RuleList() {}

    /// Every rule of the rulebook, those in prose too, in the order of the register.
    public static List<String> ids() {
        return Edition.newest().rules();
    }

    static void write(boolean json, Language language, OutputStream out) throws IOException {
        var words = Words.in(language);
        if (json) {
            writeJson(ids(), words, out);
            return;
        }
        var text = new StringBuilder();
        for (var id : ids()) {
            text.append("%-42s %s%n".formatted(id, words.title(id).orElse(id)));
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void writeJson(List<String> ids, Words words, OutputStream out) throws IOException {
        try (var generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            generator.writeStartArray();
            for (var id : ids) {
                generator.writeRaw('\n');
                JsonWriter.write(generator, entry(id, words));
            }
            generator.writeRaw('\n');
            generator.writeEndArray();
            generator.writeRaw('\n');
        }
    }

    private static Map<String, Object> entry(String id, Words words) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", id);
        entry.put("title", words.title(id).orElse(id));
        entry.put("computes", RuleId.of(id).isPresent());
        var clauses = new LinkedHashMap<String, Object>();
        var parameters = new LinkedHashMap<String, Object>();
        var readings = new LinkedHashMap<String, Object>();
        for (var edition : Edition.all()) {
            clauses.put(edition.code(), edition.clauses(id));
            parameters.put(edition.code(), edition.parameters(id));
            readings.put(edition.code(), Reading.of(words, id, edition.clauses(id)));
        }
        entry.put("clauses", clauses);
        entry.put("parameters", parameters);
        entry.put("reading", words.reading(id).orElse(words.title(id).orElse(id)));
        entry.put("readings", readings);
        return entry;
    }

    static void show(String id, Language language, OutputStream out) throws IOException {
        var words = Words.in(language);
        var text = new StringBuilder();
        text.append("%s%n%s%n%n%s%n"
                .formatted(id, words.title(id).orElse(id), words.reading(id).orElse("")));
        for (var edition : Edition.all()) {
            text.append("%n%s%n  %s%n".formatted(edition.code(), String.join(", ", edition.clauses(id))));
            edition.parameters(id).forEach((name, value) -> text.append("  %s = %s%n".formatted(name, value)));
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
