/// # Moving: to another address
@NullMarked
package be.ligneclaire.core.rules.moving;

import org.jspecify.annotations.NullMarked;
