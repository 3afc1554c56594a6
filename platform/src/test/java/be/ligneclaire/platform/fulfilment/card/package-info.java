@NullMarked
package be.ligneclaire.platform.fulfilment.card;

import org.jspecify.annotations.NullMarked;
