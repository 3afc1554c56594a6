package be.ligneclaire.register.eval;

import be.ligneclaire.core.terms.Explanation;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Reckoning;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a rule answers: the result under the keys of the rulebook's examples, and how it came about.
///
/// @param cap the statutory cap that bit, if one did
public record Answer(Map<String, Object> result, Explanation why, Optional<Cap> cap) {

    /// A cap that made the result smaller.
    ///
    /// @param source the law, as text
    public record Cap(String source, String contract, String statutory) {}

    /// An answer explained by a calculation, still without result.
    public static Answer of(Explanation why) {
        return new Answer(new LinkedHashMap<>(), why, Optional.empty());
    }

    /// An answer explained by a finding, still without result.
    public static Answer of(Finding<?> finding) {
        return of(finding.why());
    }

    /// An answer explained by a reckoning, still without result.
    public static Answer of(Reckoning reckoning) {
        return of(reckoning.why());
    }

    /// Adds a key of the result; an empty optional is written as null.
    public Answer with(String key, Object value) {
        result.put(key, value);
        return this;
    }

    /// The same answer after a cap.
    public Answer capped(Optional<Cap> bit) {
        return bit.isPresent() ? new Answer(result, why, bit) : this;
    }
}
