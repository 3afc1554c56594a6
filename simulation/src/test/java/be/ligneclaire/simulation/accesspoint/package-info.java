@NullMarked
package be.ligneclaire.simulation.accesspoint;

import org.jspecify.annotations.NullMarked;
