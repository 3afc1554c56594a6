/// The verbs of stories, one class each: its keys, and what it does. A verb that a later release carries
/// out is known to [Later] until it has its class.
@NullMarked
package be.ligneclaire.simulation.stories.verbs;

import org.jspecify.annotations.NullMarked;
