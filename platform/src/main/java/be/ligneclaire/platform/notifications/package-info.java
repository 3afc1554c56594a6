/// # Notifications: which message went to whom, how, in which language?
///
/// **Owns** templates, channels, the outbox and delivery.
///
/// **Does not own** that a message is due: the room whose rule it is. Nor the words of pages (`portal`).
///
/// **Words.** A *template* is a message in four languages with places for *values*. The *outbox* holds what
/// must be delivered and what was. A message is *queued* with what it tells, *delivered* afterwards, *given
/// up* after many failures. It *bounces* when a mail server says that it did not arrive; it is *lost* when
/// that server has given up (or we have). The *mailbox* is where messages can be read when no mail server is
/// configured.
///
/// **Always true**
/// - a message is queued if and only if what it tells is: same transaction
/// - it is written when queued, so that what was sent can be shown word for word, with template version and
///   rule
/// - delivered at least once; a repeat carries the same message id, so that a receiver can drop it; a letter
///   on paper is handed over once
/// - what came back is recorded once per report and never changed
/// - no message has a password, a PUK, an account number or a full telephone or customer number
@ApplicationModule(allowedDependencies = {"customer", "evidence", "agenda"})
@NullMarked
package be.ligneclaire.platform.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
