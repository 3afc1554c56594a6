@NullMarked
package be.ligneclaire.core.money;

import org.jspecify.annotations.NullMarked;
