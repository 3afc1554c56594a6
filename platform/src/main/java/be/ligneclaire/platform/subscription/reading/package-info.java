/// What pages, billing and rating read of all this.
@NullMarked
package be.ligneclaire.platform.subscription.reading;

import org.jspecify.annotations.NullMarked;
