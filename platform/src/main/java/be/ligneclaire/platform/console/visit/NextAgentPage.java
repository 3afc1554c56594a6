package be.ligneclaire.platform.console.visit;

import be.ligneclaire.platform.portal.access.Paths;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where to go after signing in: a page of the console and nothing else (`security.md` H5).
final class NextAgentPage {

    private static final Pattern OWN =
            Pattern.compile("/(?:" + Paths.LANGUAGES + ")/agent(?:/(?!login|logout)[A-Za-z0-9-]+)*");

    private NextAgentPage() {}

    /// The wish if it is one, else empty.
    static Optional<String> of(String wish) {
        return OWN.matcher(wish).matches() ? Optional.of(wish) : Optional.empty();
    }
}
