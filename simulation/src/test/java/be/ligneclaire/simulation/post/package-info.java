@NullMarked
package be.ligneclaire.simulation.post;

import org.jspecify.annotations.NullMarked;
