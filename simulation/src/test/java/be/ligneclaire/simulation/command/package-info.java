@NullMarked
package be.ligneclaire.simulation.command;

import org.jspecify.annotations.NullMarked;
