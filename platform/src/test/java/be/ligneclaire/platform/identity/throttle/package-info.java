@NullMarked
package be.ligneclaire.platform.identity.throttle;

import org.jspecify.annotations.NullMarked;
