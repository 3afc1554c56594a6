@NullMarked
package be.ligneclaire.simulation.network;

import org.jspecify.annotations.NullMarked;
