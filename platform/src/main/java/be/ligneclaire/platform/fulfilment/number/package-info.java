/// Telephone numbers and identifiers, from pools in ascending order.
@NullMarked
package be.ligneclaire.platform.fulfilment.number;

import org.jspecify.annotations.NullMarked;
