package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.core.rating.UsageKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The words for kinds of usage as a file has them, recognised without making text of each.
final class KindWords {

    private static final UsageKind[] KINDS = UsageKind.values();

    private static final byte[][] WORDS = Arrays.stream(KINDS)
            .map(kind -> kind.word().getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final Optional<UsageKind>[] ANSWERS =
            Arrays.stream(KINDS).map(Optional::of).toArray(Optional[]::new);

    private KindWords() {}

    /// The kind whose word stands there.
    static Optional<UsageKind> in(byte[] block, int from, int to) {
        for (int k = 0; k < WORDS.length; k++) {
            if (Arrays.equals(WORDS[k], 0, WORDS[k].length, block, from, to)) {
                return ANSWERS[k];
            }
        }
        return Optional.empty();
    }
}
