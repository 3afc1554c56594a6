@NullMarked
package be.ligneclaire.core.rules.change;

import org.jspecify.annotations.NullMarked;
