@NullMarked
package be.ligneclaire.platform.ordering;

import org.jspecify.annotations.NullMarked;
