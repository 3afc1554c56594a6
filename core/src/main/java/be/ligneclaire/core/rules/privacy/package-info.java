/// # Privacy: what a visitor agreed to
@NullMarked
package be.ligneclaire.core.rules.privacy;

import org.jspecify.annotations.NullMarked;
