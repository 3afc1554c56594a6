package be.ligneclaire.platform.portal.page;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The clauses of the terms, and where each has its page. A label that another edition lends, `(fr) CG 6.2`,
/// leads to the page of that edition; a label of another source (questions and answers of a portal) leads
/// nowhere.
public final class Clauses {

    private static final Pattern LENT = Pattern.compile("\\((\\w+)\\) (.+)");

    private static final Map<Edition, Map<String, List<String>>> OWN =
            Edition.all().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Clauses::read));

    private Clauses() {}

    /// An edition's own clauses, each with its rules in the order of the register. A clause whose rules the
    /// edition does not have is left out.
    public static Map<String, List<String>> of(Edition edition) {
        return OWN.getOrDefault(edition, Map.of());
    }

    private static Map<String, List<String>> read(Edition edition) {
        var clauses = new LinkedHashMap<String, List<String>>();
        edition.rules().stream()
                .filter(rule -> RuleId.of(rule).map(edition::has).orElse(true))
                .forEach(rule -> edition.clauses(rule).stream()
                        .filter(label -> !LENT.matcher(label).matches())
                        .forEach(label -> clauses.computeIfAbsent(label, _ -> new ArrayList<>())
                                .add(rule)));
        return Collections.unmodifiableMap(clauses);
    }

    /// The clauses of one explanation, with the address of each.
    ///
    /// @param edition the code of the edition under which the explanation was made
    public static List<Ref> of(Language language, String edition, List<String> labels) {
        return labels.stream().map(label -> of(language, edition, label)).toList();
    }

    private static Ref of(Language language, String edition, String label) {
        var lent = LENT.matcher(label);
        var isLent = lent.matches();
        var source = isLent ? editionIn(lent.group(1)) : Edition.of(edition);
        var own = isLent ? lent.group(2) : label;
        return new Ref(
                label,
                source.filter(known -> of(known).containsKey(own))
                        .map(known -> "/" + language.code() + "/terms/" + known.code() + "/" + slug(own))
                        .orElse(""));
    }

    private static Optional<Edition> editionIn(String language) {
        return Edition.all().stream()
                .filter(edition -> edition.code().startsWith(language + "-"))
                .findFirst();
    }

    /// `CG 6.2` as `cg-6.2`, the last part of its address.
    public static String slug(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    }

    /// A clause where it is cited.
    ///
    /// @param href empty text where there is no page
    public record Ref(String label, String href) {}
}
