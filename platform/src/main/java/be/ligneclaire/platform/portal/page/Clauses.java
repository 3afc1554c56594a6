package be.ligneclaire.platform.portal.page;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.Edition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a clause of the terms has its page. A label that another edition lends, `(fr) CG 6.2`, leads to
/// the
/// page of that edition; a label of another source (questions and answers of a portal) leads nowhere.
public final class Clauses {

    private static final Pattern LENT = Pattern.compile("\\((\\w+)\\) (.+)");

    private Clauses() {}

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
                source.filter(known -> has(known, own))
                        .map(known -> "/" + language.code() + "/terms/" + known.code() + "/" + slug(own))
                        .orElse(""));
    }

    private static Optional<Edition> editionIn(String language) {
        return Edition.all().stream()
                .filter(edition -> edition.code().startsWith(language + "-"))
                .findFirst();
    }

    private static boolean has(Edition edition, String label) {
        return edition.rules().stream().anyMatch(rule -> edition.clauses(rule).contains(label));
    }

    /// `CG 6.2` as `cg-6.2`, the last part of its address.
    public static String slug(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    }

    /// Whether the label names a clause of the edition itself.
    public static boolean isOwn(String label) {
        return !label.startsWith("(");
    }

    /// @param href empty text where there is no page
    public record Ref(String label, String href) {}
}
