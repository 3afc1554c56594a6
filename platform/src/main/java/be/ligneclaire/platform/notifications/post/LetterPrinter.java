package be.ligneclaire.platform.notifications.post;

import be.ligneclaire.core.ids.Language;
import java.util.Optional;

/// Who prints letters and posts them. Without one they stay in the mailbox.
public interface LetterPrinter {

    /// Whether a letter was taken before: asked before each is handed over, so that one that was taken just
    /// before this process died is not printed again.
    ///
    /// @throws IllegalStateException when the printer does not answer
    boolean hasTaken(String reference);

    /// Hands one letter over. The same reference again is the same letter and is printed once.
    ///
    /// @param enclosure what goes with it, as PDF
    /// @throws IllegalStateException when it was not taken; it is tried again later
    void print(Letter letter, Optional<byte[]> enclosure);

    /// @param reference the same for the same letter
    /// @param to name and postal address, on one line
    /// @param text plain text
    record Letter(String reference, String to, Language language, String subject, String text) {}
}
