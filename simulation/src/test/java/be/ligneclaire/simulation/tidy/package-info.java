/// What a machine can see of how the house is kept (`style`, "Signals"), over the sources of all modules.
@NullMarked
package be.ligneclaire.simulation.tidy;

import org.jspecify.annotations.NullMarked;
