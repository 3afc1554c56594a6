package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.USAGE_CAP_CHANGE;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/// How the cap is changed or removed.
///
/// ```
/// accepted  = asked through a channel of the edition: fr telephone; nl portal or telephone; en any
/// unblocked = cap removed, or total below the new cap; equal stays blocked
/// ```
///
/// Source: fr CG 6.2, nl 6.2, en ST 3.7. At once. Under fr the portal shows the cap and the telephone
/// number. Only the holder or an administrator.
@Implements(USAGE_CAP_CHANGE)
public final class CapChange {

    private CapChange() {}

    /// Where the request was made.
    public enum Channel {
        MYDIGI,
        TELEPHONE
    }

    /// Whether the change is accepted.
    public static Finding<Boolean> accepted(Edition edition, Channel channel) {
        var channels = edition.words(USAGE_CAP_CHANGE, "channels");
        var word = channel.name().toLowerCase(Locale.ROOT);
        var accepted = channels.contains(word);
        return Working.of(USAGE_CAP_CHANGE, edition)
                .word("asked_in", word)
                .word("channels", String.join(", ", channels))
                .found(accepted, word + (accepted ? " ∈ " : " ∉ ") + "{" + String.join(", ", channels) + "}");
    }

    /// Whether usage is possible again under the new cap.
    ///
    /// @param newCap empty where the cap is removed
    public static boolean unblocks(Optional<Money> newCap, BigDecimal total) {
        return newCap.map(cap -> total.compareTo(cap.getAmount()) < 0).orElse(true);
    }
}
