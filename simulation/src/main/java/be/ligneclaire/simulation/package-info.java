/// # Simulation: a small country of customers, a pretend network and mailbox. Never in production.
@NullMarked
package be.ligneclaire.simulation;

import org.jspecify.annotations.NullMarked;
