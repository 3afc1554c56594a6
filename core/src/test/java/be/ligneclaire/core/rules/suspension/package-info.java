@NullMarked
package be.ligneclaire.core.rules.suspension;

import org.jspecify.annotations.NullMarked;
