/// # Stories: reading and checking them before anything runs (`contracts.md` §3)
///
/// A *story* is a dated list of *steps*; a step has a *verb*. Reading a step checks every key and every
/// name and gives an *act*, which the stage does when its time has come.
@NullMarked
package be.ligneclaire.simulation.stories;

import org.jspecify.annotations.NullMarked;
