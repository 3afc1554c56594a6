/// # Tasks: what must a person decide?
///
/// **Owns** open decisions, who decided and why.
///
/// **Does not own** what follows: the room that asked.
///
/// **Words.** A *task* is a question that the terms leave to a person; its kind is the rule, its subject
/// tells the room that asked what it was about. A *decision* approves or refuses, with a reason, sometimes
/// with an amount.
///
/// **Always true**
/// - the same rule and subject is the same task, however often it is opened
/// - a task is decided once; deciding again changes nothing and is not announced
/// - every decision is in `evidence`, with who decided
@ApplicationModule(allowedDependencies = {"evidence", "agenda"})
@NullMarked
package be.ligneclaire.platform.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
