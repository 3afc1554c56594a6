@NullMarked
package be.ligneclaire.core.rules.ending;

import org.jspecify.annotations.NullMarked;
