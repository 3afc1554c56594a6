/// # API: the door for machines
///
/// **Owns** wire formats, who may call what, and the protection of every answer.
///
/// **Does not own** any rule or SQL: the rooms behind it answer.
///
/// **Words.** A *client* is a program that calls with a token of its own; what it may do is its *rights*.
///
/// **Always true**
/// - what is not in [ApiRoutes] does not answer
/// - a token is known here by its SHA-256 only, and nothing is open while no client is configured
/// - a mistake comes back as `application/problem+json`: what is wrong and what to do
@ApplicationModule(allowedDependencies = {"usage", "evidence", "agenda"})
@NullMarked
package be.ligneclaire.platform.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
