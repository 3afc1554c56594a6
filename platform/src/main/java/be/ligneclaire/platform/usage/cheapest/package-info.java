/// # Cheapest: which plan would have cost least
@NullMarked
package be.ligneclaire.platform.usage.cheapest;

import org.jspecify.annotations.NullMarked;
