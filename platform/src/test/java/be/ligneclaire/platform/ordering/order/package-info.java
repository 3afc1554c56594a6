@NullMarked
package be.ligneclaire.platform.ordering.order;

import org.jspecify.annotations.NullMarked;
