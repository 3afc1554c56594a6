@NullMarked
package be.ligneclaire.simulation.stories;

import org.jspecify.annotations.NullMarked;
