/// # Runs: what bill runs did, and what they held back
///
/// How far a run is, what it issued, and a colleague's way to bill an account again.
@NullMarked
package be.ligneclaire.platform.console.runs;

import org.jspecify.annotations.NullMarked;
