@NullMarked
package be.ligneclaire.core;

import org.jspecify.annotations.NullMarked;
