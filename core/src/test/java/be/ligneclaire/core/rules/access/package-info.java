@NullMarked
package be.ligneclaire.core.rules.access;

import org.jspecify.annotations.NullMarked;
