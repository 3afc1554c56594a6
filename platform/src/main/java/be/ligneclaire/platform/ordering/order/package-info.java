/// Orders: what was asked for, what stands in the way, what became of it.
@NullMarked
package be.ligneclaire.platform.ordering.order;

import org.jspecify.annotations.NullMarked;
