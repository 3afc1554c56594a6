/// # Ids: names of things that travel between rooms
@NullMarked
package be.ligneclaire.core.ids;

import org.jspecify.annotations.NullMarked;
