@NullMarked
package be.ligneclaire.core.time;

import org.jspecify.annotations.NullMarked;
