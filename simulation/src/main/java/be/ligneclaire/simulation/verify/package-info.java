/// # Verify: is every line of every bill what it says it is?
///
/// A second pair of eyes, small enough to be read by an auditor. It recomputes each stored line from the figures
/// and the sum that stand beside it, each document from its lines, and the books from the documents. It shares no
/// code with what made the bills: nothing of the rules, nothing of the rooms, plain SQL and arithmetic.
@NullMarked
package be.ligneclaire.simulation.verify;

import org.jspecify.annotations.NullMarked;
