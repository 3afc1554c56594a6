@NullMarked
package be.ligneclaire.core.rules.number;

import org.jspecify.annotations.NullMarked;
