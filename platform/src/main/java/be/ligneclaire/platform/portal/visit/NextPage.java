package be.ligneclaire.platform.portal.visit;

import be.ligneclaire.platform.portal.access.Paths;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where to go after signing in: a signed-in page of this site and nothing else (`security.md` H5).
final class NextPage {

    private static final Pattern OWN =
            Pattern.compile("/(?:" + Paths.LANGUAGES + ")/my(?:/[A-Za-z0-9/._-]*)?(?:\\?[A-Za-z0-9=&._%-]*)?");

    private NextPage() {}

    /// The wish if it is a signed-in page here, else empty.
    static Optional<String> of(String wish) {
        return OWN.matcher(wish).matches() && !wish.contains("//") ? Optional.of(wish) : Optional.empty();
    }
}
