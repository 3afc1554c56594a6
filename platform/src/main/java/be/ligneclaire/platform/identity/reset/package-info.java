/// Links to choose a new password.
@NullMarked
package be.ligneclaire.platform.identity.reset;

import org.jspecify.annotations.NullMarked;
