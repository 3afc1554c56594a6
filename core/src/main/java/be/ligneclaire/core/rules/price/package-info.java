/// # Price: indexation
@NullMarked
package be.ligneclaire.core.rules.price;

import org.jspecify.annotations.NullMarked;
