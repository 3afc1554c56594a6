@NullMarked
package be.ligneclaire.platform.fulfilment;

import org.jspecify.annotations.NullMarked;
