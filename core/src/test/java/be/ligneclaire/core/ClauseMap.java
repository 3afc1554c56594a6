package be.ligneclaire.core;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where is clause X? From the clauses of each edition to rule, class and proof.
final class ClauseMap {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("be.ligneclaire.core");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("be.ligneclaire.core");

    private ClauseMap() {}

    static String text() {
        var map = new StringBuilder("""
                # Where is clause X?

                Made from the register by `ClauseMapTest`; do not edit. A clause leads to its rules, a rule to the class that
                carries it out and to its proof. Rules without a class are duties in prose: `./ligneclaire rule show ID`.
                Clauses in brackets belong to another edition or a portal source, since this one is silent.

                ## Rules

                | Rule | Class | Proof |
                |---|---|---|
                """);
        for (var rule : RuleId.values()) {
            map.append("| `%s` | `%s` | %s |\n"
                    .formatted(
                            rule.id(),
                            String.join("`, `", shorten(Register.classesOf(rule, CODE))),
                            shorten(Register.proofsOf(rule, TESTS)).stream()
                                    .sorted()
                                    .map(name -> "`" + name + "`")
                                    .collect(Collectors.joining(", "))));
        }
        for (var edition : Edition.all().reversed()) {
            map.append("\n## Clauses of ").append(edition.code()).append("\n\n| Clause | Rules |\n|---|---|\n");
            byClause(edition)
                    .forEach((clause, rules) -> map.append("| %s | %s |\n"
                            .formatted(
                                    clause,
                                    rules.stream().map(rule -> "`" + rule + "`").collect(Collectors.joining(", ")))));
        }
        return map.toString();
    }

    private static List<String> shorten(List<String> classes) {
        return classes.stream()
                .map(name -> name.replace("be.ligneclaire.core.", ""))
                .toList();
    }

    private static Map<String, List<String>> byClause(Edition edition) {
        var clauses = new TreeMap<String, List<String>>(
                Comparator.comparing(ClauseMap::naturalOrder).thenComparing(Comparator.naturalOrder()));
        for (var rule : edition.rules()) {
            for (var clause : edition.clauses(rule)) {
                clauses.computeIfAbsent(clause, key -> new ArrayList<>()).add(rule);
            }
        }
        return clauses;
    }

    /// Numbers in a label sort as numbers; what stands in brackets comes last.
    private static String naturalOrder(String clause) {
        var padded = Pattern.compile("\\d+")
                .matcher(clause)
                .replaceAll(number -> "0".repeat(Math.max(0, 4 - number.group().length())) + number.group());
        return (clause.startsWith("(") ? "~" : "") + padded;
    }
}
