@NullMarked
package be.ligneclaire.core.rating;

import org.jspecify.annotations.NullMarked;
