@NullMarked
package be.ligneclaire.simulation.demo;

import org.jspecify.annotations.NullMarked;
