package be.ligneclaire.platform.portal.access;

import be.ligneclaire.platform.portal.RouteRules;
import be.ligneclaire.platform.portal.RouteRules.Route;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// All routes of all contributors, and which of them a request calls.
///
/// A variable accepts only what can be one: `{lang}` four languages, `{id}` 32 hexadecimal digits, `{rule}`
/// a rule's id, `{edition}` and `{clause}` those of the terms, `{month}` and `{record}` those of usage. Another form of
/// the address is another
/// route, and so none.
@Component
public class RouteTable {

    private static final List<Variable> VARIABLES = List.of(
            new Variable("lang", Paths.LANGUAGES),
            new Variable("id", Paths.ID),
            new Variable("rule", Paths.RULE),
            new Variable("edition", Paths.EDITION),
            new Variable("clause", Paths.CLAUSE),
            new Variable("month", Paths.MONTH),
            new Variable("record", Paths.RECORD));

    private final List<Entry> entries;

    RouteTable(List<RouteRules> rules) {
        this.entries = rules.stream()
                .flatMap(contributor -> contributor.routes().stream())
                .map(route -> new Entry(route, PathPatternParser.defaultInstance.parse(narrowed(route.pattern()))))
                .sorted(Comparator.comparing(Entry::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    /// Every route, the most specific first.
    public List<Route> routes() {
        return entries.stream().map(Entry::route).toList();
    }

    /// The route of a request; HEAD is GET without a body.
    public Optional<Route> of(HttpServletRequest request) {
        var method = HttpMethod.valueOf(request.getMethod());
        var asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        var path = PathContainer.parsePath(request.getRequestURI());
        return entries.stream()
                .filter(entry -> entry.route.method().equals(asked) && entry.pattern.matches(path))
                .map(Entry::route)
                .findFirst();
    }

    private static String narrowed(String pattern) {
        var narrowed = pattern;
        for (var variable : VARIABLES) {
            narrowed = narrowed.replace("{" + variable.name + "}", "{" + variable.name + ":" + variable.form + "}");
        }
        return narrowed;
    }

    private record Variable(String name, String form) {}

    private record Entry(Route route, PathPattern pattern) {}
}
