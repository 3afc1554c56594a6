@NullMarked
package be.ligneclaire.simulation;

import org.jspecify.annotations.NullMarked;
