package be.ligneclaire.platform.fulfilment.card;

import java.util.Optional;
import java.util.regex.Pattern;

/// The text of the QR code that loads an eSIM (GSMA SGP.22, 4.1):
/// `LPA:1$host$matching id[$object id[$1]]`, the last `1` when a confirmation code is asked.
///
/// Whoever scans it owns the line: it is shown once, after a strong login, never written to a log or a
/// letter. So its `toString` says nothing; [#text] says it.
///
/// @param host of the server that keeps the profile
/// @param matchingId capitals, digits and hyphens
/// @param objectId of the server, digits with dots
/// @param confirmation whether a confirmation code is asked
public record ActivationText(String host, String matchingId, Optional<String> objectId, boolean confirmation) {

    private static final int LONGEST = 255;
    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");
    private static final Pattern MATCHING = Pattern.compile("[0-9A-Z-]+");
    private static final Pattern OBJECT = Pattern.compile("[0-9]+(?:\\.[0-9]+)+");
    private static final Pattern FORM = Pattern.compile("LPA:1\\$([^$]*)\\$([^$]*)(?:\\$([^$]*)(\\$1)?)?");

    public ActivationText {
        if (!HOST.matcher(host).matches()
                || !MATCHING.matcher(matchingId).matches()
                || !objectId.map(id -> OBJECT.matcher(id).matches()).orElse(true)) {
            throw new IllegalArgumentException("A part of the activation text has not its form");
        }
        if (text(host, matchingId, objectId, confirmation).length() > LONGEST) {
            throw new IllegalArgumentException("An activation text has at most 255 characters");
        }
    }

    /// Reads what a code says; empty when it is not an activation text.
    public static Optional<ActivationText> parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ActivationText(
                    parts.group(1),
                    parts.group(2),
                    Optional.ofNullable(parts.group(3)).filter(id -> !id.isEmpty()),
                    parts.group(4) != null));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What the code says.
    public String text() {
        return text(host, matchingId, objectId, confirmation);
    }

    @Override
    public String toString() {
        return "ActivationText";
    }

    private static String text(String host, String matchingId, Optional<String> objectId, boolean confirmation) {
        var end = confirmation
                ? "$" + objectId.orElse("") + "$1"
                : objectId.map(id -> "$" + id).orElse("");
        return "LPA:1$" + host + "$" + matchingId + end;
    }
}
