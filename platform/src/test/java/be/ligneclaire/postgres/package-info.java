@NullMarked
package be.ligneclaire.postgres;

import org.jspecify.annotations.NullMarked;
