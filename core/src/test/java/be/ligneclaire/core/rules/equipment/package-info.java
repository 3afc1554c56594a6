@NullMarked
package be.ligneclaire.core.rules.equipment;

import org.jspecify.annotations.NullMarked;
