/// # Agenda: what happens when?
///
/// **Owns** the one clock and everything due later.
///
/// **Does not own** what is then done: the room whose entry it is.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package be.ligneclaire.platform.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
