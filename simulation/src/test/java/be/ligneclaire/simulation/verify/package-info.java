@NullMarked
package be.ligneclaire.simulation.verify;

import org.jspecify.annotations.NullMarked;
