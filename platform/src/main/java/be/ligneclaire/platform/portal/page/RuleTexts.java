package be.ligneclaire.platform.portal.page;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Explanation;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.register.eval.Reading;
import be.ligneclaire.register.eval.WorkedExamples;
import be.ligneclaire.register.words.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The rules in words, as the register has them.
@Component
public class RuleTexts {

    private final PageWords pages;

    RuleTexts(PageWords pages) {
        this.pages = pages;
    }

    /// The title of a rule; its id where the register has none.
    public String title(Language language, String rule) {
        return Words.in(language).title(rule).orElse(rule);
    }

    /// How a rule is read where it stands in these clauses; empty where the register says nothing.
    public Optional<String> reading(Language language, String rule, List<String> clauses) {
        var words = Words.in(language);
        return words.reading(rule).isPresent() && !clauses.isEmpty()
                ? Optional.of(Reading.of(words, rule, clauses))
                : Optional.empty();
    }

    /// The rules that compute or decide, by subject, in the order of the register.
    public List<Group> groups(Language language) {
        Map<String, List<Entry>> bySubject = Arrays.stream(RuleId.values())
                .collect(Collectors.groupingBy(
                        rule -> rule.id().substring(0, rule.id().indexOf('.')),
                        LinkedHashMap::new,
                        Collectors.mapping(rule -> entry(language, rule.id()), Collectors.toList())));
        return bySubject.entrySet().stream()
                .map(subject -> new Group(
                        pages.find(language, "rules.subject." + subject.getKey())
                                .orElse(subject.getKey()),
                        subject.getValue()))
                .toList();
    }

    /// A rule as a line of a list.
    public Entry entry(Language language, String rule) {
        return new Entry(
                rule,
                title(language, rule),
                reading(language, rule, Edition.newest().clauses(rule)).orElse(""));
    }

    /// The page of one rule; empty when there is none of that id.
    public Optional<Page> page(Language language, String rule) {
        if (!Edition.newest().rules().contains(rule)) {
            return Optional.empty();
        }
        return Optional.of(new Page(
                rule,
                title(language, rule),
                reading(language, rule, Edition.newest().clauses(rule)),
                Edition.all().stream()
                        .map(edition -> inEdition(language, edition, rule))
                        .toList(),
                parameters(rule),
                RuleId.of(rule).flatMap(id -> worked(language, id))));
    }

    private InEdition inEdition(Language language, Edition edition, String rule) {
        var isThere = RuleId.of(rule).map(edition::has).orElse(true);
        return new InEdition(
                edition.code(),
                pages.edition(language, edition.code()),
                isThere ? Clauses.of(language, edition.code(), edition.clauses(rule)) : List.of());
    }

    /// The figures of a rule, a row each, with a value per edition.
    private static List<Parameter> parameters(String rule) {
        var editions =
                Edition.all().stream().map(edition -> edition.parameters(rule)).toList();
        return editions.stream()
                .flatMap(parameters -> parameters.keySet().stream())
                .filter(name -> !name.equals("absent"))
                .distinct()
                .sorted()
                .map(name -> new Parameter(
                        name,
                        editions.stream()
                                .map(parameters -> parameters.getOrDefault(name, "–"))
                                .toList()))
                .toList();
    }

    /// A case worked out by the rule at this moment; empty where a sum would explain nothing.
    public Optional<Worked> worked(Language language, RuleId rule) {
        return WorkedExamples.of(rule).map(why -> worked(language, why));
    }

    private Worked worked(Language language, Explanation why) {
        return new Worked(
                why.rule().id(),
                title(language, why.rule().id()),
                pages.edition(language, why.edition().code()),
                pages.sum(language, why.formula()),
                why.figures().stream()
                        .filter(figure -> pages.hasName(language, figure))
                        .map(figure ->
                                new FigureView(pages.figure(language, figure.name()), pages.value(language, figure)))
                        .toList());
    }

    /// Rules of one subject.
    public record Group(String name, List<Entry> rules) {}

    /// @param reading how it is read, or empty text
    public record Entry(String id, String title, String reading) {}

    /// @param parameters empty for a rule without figures of its own
    public record Page(
            String id,
            String title,
            Optional<String> reading,
            List<InEdition> editions,
            List<Parameter> parameters,
            Optional<Worked> worked) {}

    /// @param clauses empty where the edition does not have the rule
    public record InEdition(String code, String name, List<Clauses.Ref> clauses) {}

    /// @param values in the order of the editions
    public record Parameter(String name, List<String> values) {}

    /// @param edition under which the case is worked out
    public record Worked(String rule, String title, String edition, String sum, List<FigureView> figures) {}

    public record FigureView(String name, String value) {}
}
