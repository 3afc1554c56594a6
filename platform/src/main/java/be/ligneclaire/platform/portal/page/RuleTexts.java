package be.ligneclaire.platform.portal.page;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.register.eval.Reading;
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
                        Collectors.mapping(
                                rule -> new Entry(rule.id(), title(language, rule.id())), Collectors.toList())));
        return bySubject.entrySet().stream()
                .map(entry -> new Group(
                        pages.find(language, "rules.subject." + entry.getKey()).orElse(entry.getKey()),
                        entry.getValue()))
                .toList();
    }

    /// The page of one rule.
    public Page page(Language language, RuleId rule) {
        var editions = Edition.all().stream()
                .map(edition -> new EditionClauses(edition.code(), edition.clauses(rule)))
                .toList();
        return new Page(
                rule.id(),
                title(language, rule.id()),
                reading(language, rule.id(), Edition.newest().clauses(rule)),
                editions);
    }

    /// Rules of one subject.
    public record Group(String name, List<Entry> rules) {}

    public record Entry(String id, String title) {}

    public record Page(String id, String title, Optional<String> reading, List<EditionClauses> editions) {}

    public record EditionClauses(String edition, List<String> clauses) {}
}
