/// Boxes that are lent and must come back.
@NullMarked
package be.ligneclaire.platform.fulfilment.equipment;

import org.jspecify.annotations.NullMarked;
