@NullMarked
package be.ligneclaire.core.text;

import org.jspecify.annotations.NullMarked;
