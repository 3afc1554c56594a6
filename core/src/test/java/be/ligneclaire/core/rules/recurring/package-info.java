@NullMarked
package be.ligneclaire.core.rules.recurring;

import org.jspecify.annotations.NullMarked;
