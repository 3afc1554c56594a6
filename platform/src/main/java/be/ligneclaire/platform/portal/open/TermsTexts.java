package be.ligneclaire.platform.portal.open;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.portal.page.Clauses;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.page.RuleTexts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The clauses of an edition in our words: each with the rules that come from it.
@Component
class TermsTexts {

    private static final Pattern GENERAL = Pattern.compile("(?:CG )?(\\d+)(?:\\.\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:\\.(\\d+))?$");
    private static final Pattern SPECIAL = Pattern.compile("(CP-[IMF]|(?:BV|ST) \\d).*");

    private final PageWords words;
    private final RuleTexts rules;

    TermsTexts(PageWords words, RuleTexts rules) {
        this.words = words;
        this.rules = rules;
    }

    /// All editions, the newest first.
    List<EditionLine> editions(Language language) {
        return Edition.all().reversed().stream()
                .map(edition -> new EditionLine(
                        edition.code(), words.edition(language, edition.code()), edition.equals(Edition.newest())))
                .toList();
    }

    /// The clauses of an edition by chapter, in the order of its text.
    EditionPage edition(Language language, Edition edition) {
        var byChapter = Clauses.of(edition).keySet().stream()
                .sorted(Comparator.comparing(TermsTexts::order))
                .collect(Collectors.groupingBy(
                        label -> chapter(language, label),
                        LinkedHashMap::new,
                        Collectors.mapping(label -> line(language, edition, label), Collectors.toList())));
        return new EditionPage(
                edition.code(),
                words.edition(language, edition.code()),
                edition.equals(Edition.newest()),
                byChapter.entrySet().stream()
                        .map(chapter -> new Chapter(chapter.getKey(), chapter.getValue()))
                        .toList());
    }

    /// One clause by the last part of its address; empty when the edition has none of that name.
    Optional<ClausePage> clause(Language language, Edition edition, String slug) {
        return Clauses.of(edition).entrySet().stream()
                .filter(clause -> Clauses.slug(clause.getKey()).equals(slug))
                .findFirst()
                .map(clause -> new ClausePage(
                        title(language, clause.getKey()),
                        chapter(language, clause.getKey()),
                        edition.code(),
                        words.edition(language, edition.code()),
                        clause.getValue().stream()
                                .map(rule -> said(language, edition, rule))
                                .toList()));
    }

    private ClauseLine line(Language language, Edition edition, String label) {
        var titles = Clauses.of(edition).getOrDefault(label, List.of()).stream()
                .map(rule -> rules.title(language, rule))
                .limit(3)
                .collect(Collectors.joining(" · "));
        return new ClauseLine(name(language, label), Clauses.slug(label), titles);
    }

    /// The label as a reader knows it; parts without a number have a name of their own in each language.
    private String name(Language language, String label) {
        return words.find(language, "terms.label." + Clauses.slug(label)).orElse(label);
    }

    private String title(Language language, String label) {
        var name = name(language, label);
        return name.equals(label) ? words.of(language, "terms.clause", label) : name;
    }

    private Said said(Language language, Edition edition, String rule) {
        return new Said(
                rule,
                rules.title(language, rule),
                rules.reading(language, rule, edition.clauses(rule)).orElse(""));
    }

    private String chapter(Language language, String label) {
        var general = GENERAL.matcher(label);
        if (general.matches()) {
            return words.of(language, "terms.chapter." + general.group(1));
        }
        var special = SPECIAL.matcher(label);
        var key = special.matches() ? Clauses.slug(special.group(1)) : label.equals("preamble") ? "preamble" : "other";
        return words.of(language, "terms.chapter." + key);
    }

    /// Preamble, general terms, special terms, notices; by number within each.
    private static String order(String label) {
        var kind = label.equals("preamble")
                ? "0"
                : GENERAL.matcher(label).matches()
                        ? "1"
                        : SPECIAL.matcher(label).matches() ? "2" : "3";
        var number = NUMBER.matcher(label);
        var place = number.find()
                ? "%05d%05d"
                        .formatted(
                                Integer.parseInt(number.group(1)),
                                Optional.ofNullable(number.group(2))
                                        .map(Integer::parseInt)
                                        .orElse(0))
                : "";
        var family = kind.equals("2") ? label.substring(0, 4) : "";
        return kind + family + place + label;
    }

    /// @param isNewest whether new contracts follow it
    record EditionLine(String code, String name, boolean isNewest) {}

    record EditionPage(String code, String name, boolean isNewest, List<Chapter> chapters) {}

    record Chapter(String title, List<ClauseLine> clauses) {}

    /// @param about the first rules that come from it
    record ClauseLine(String label, String slug, String about) {}

    /// @param title `Clause CG 6.2`, or the name of a part without number
    record ClausePage(String title, String chapter, String edition, String editionName, List<Said> rules) {}

    /// @param reading what it says, in our words; empty text where the register has only a title
    record Said(String rule, String title, String reading) {}
}
