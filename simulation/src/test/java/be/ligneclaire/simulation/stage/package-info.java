@NullMarked
package be.ligneclaire.simulation.stage;

import org.jspecify.annotations.NullMarked;
