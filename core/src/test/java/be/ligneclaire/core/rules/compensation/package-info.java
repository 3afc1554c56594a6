@NullMarked
package be.ligneclaire.core.rules.compensation;

import org.jspecify.annotations.NullMarked;
