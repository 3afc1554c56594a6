/// # Stage: where stories are told
///
/// The real application on an empty database, with a clock that is moved and one thread.
@NullMarked
package be.ligneclaire.simulation.stage;

import org.jspecify.annotations.NullMarked;
