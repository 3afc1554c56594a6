/// # Demo: an operator with a past
///
/// Loads the stories of `stories/demo/`, moved to today, through the real application; the mailbox shows
/// what was sent.
@NullMarked
package be.ligneclaire.simulation.demo;

import org.jspecify.annotations.NullMarked;
