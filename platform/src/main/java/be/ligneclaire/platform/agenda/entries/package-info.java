/// The entries themselves: how they are kept, and the two ways in which they are done: by workers, or in a
/// story.
@NullMarked
package be.ligneclaire.platform.agenda.entries;

import org.jspecify.annotations.NullMarked;
