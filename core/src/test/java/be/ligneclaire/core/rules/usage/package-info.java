@NullMarked
package be.ligneclaire.core.rules.usage;

import org.jspecify.annotations.NullMarked;
