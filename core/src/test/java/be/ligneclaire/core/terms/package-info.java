@NullMarked
package be.ligneclaire.core.terms;

import org.jspecify.annotations.NullMarked;
