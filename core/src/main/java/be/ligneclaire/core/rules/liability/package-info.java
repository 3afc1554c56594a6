/// # Liability: what damage and fraud cost
@NullMarked
package be.ligneclaire.core.rules.liability;

import org.jspecify.annotations.NullMarked;
