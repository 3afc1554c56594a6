/// What the customer is told.
@NullMarked
package be.ligneclaire.platform.subscription.letter;

import org.jspecify.annotations.NullMarked;
