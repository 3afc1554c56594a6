@NullMarked
package be.ligneclaire.core.rules.start;

import org.jspecify.annotations.NullMarked;
