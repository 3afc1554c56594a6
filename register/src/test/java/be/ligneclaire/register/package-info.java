@NullMarked
package be.ligneclaire.register;

import org.jspecify.annotations.NullMarked;
