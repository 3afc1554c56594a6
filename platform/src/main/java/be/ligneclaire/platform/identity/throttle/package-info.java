/// What makes one wait after too many attempts.
@NullMarked
package be.ligneclaire.platform.identity.throttle;

import org.jspecify.annotations.NullMarked;
