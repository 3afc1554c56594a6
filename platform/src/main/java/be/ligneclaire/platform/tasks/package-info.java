/// # Tasks: what must a person decide?
///
/// **Owns** open decisions, who decided and why.
///
/// **Does not own** what follows: the room that asked.
@ApplicationModule(allowedDependencies = {"evidence", "agenda"})
@NullMarked
package be.ligneclaire.platform.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
