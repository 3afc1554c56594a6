/// # PostgreSQL without an installation
///
/// Unpacks a real PostgreSQL from a Maven artefact and runs it: on a data folder that survives restarts
/// ([EmbeddedDatabase#open]), as a guest of a process that already does ([EmbeddedDatabase#join]), or
/// thrown away at the end ([EmbeddedDatabase#throwAway]).
///
/// **Always true**
/// - one process owns a data folder at a time; the lock is the operating system's, so it ends with the
///   process
/// - the server runs in a session of its own: Ctrl-C reaches the application only, which stops it last
/// - it listens on the loopback address only, with a generated password
/// - what can go wrong outside our control is a [DatabaseProblem]: one sentence that says what to do
///
/// Not a room: it knows nothing of telecom, and no room knows it.
@NullMarked
package be.ligneclaire.postgres;

import org.jspecify.annotations.NullMarked;
