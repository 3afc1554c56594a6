package be.ligneclaire.platform.notifications;

import be.ligneclaire.platform.notifications.Notifications.Message;
import java.util.Optional;

/// What goes with a letter on paper: offered by the room that has it, asked for when the letter is handed
/// over.
public interface Enclosures {

    /// A PDF to put in with a letter; empty where this room has nothing to do with it.
    ///
    /// @throws IllegalStateException when it must be there and cannot be made now; the letter waits
    Optional<byte[]> of(Message letter);
}
