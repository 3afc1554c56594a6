/// # Notifications: which message went to whom, how, in which language?
///
/// **Owns** templates, channels, the outbox and delivery.
///
/// **Does not own** that a message is due: the room whose rule it is.
@ApplicationModule(allowedDependencies = {"customer", "evidence", "agenda"})
@NullMarked
package be.ligneclaire.platform.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
