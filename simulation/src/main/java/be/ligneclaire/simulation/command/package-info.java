/// # The command line
///
/// What `./ligneclaire` does in Java: one small class per command. A command reads its words ([Arguments]),
/// finds its data ([Place]), starts the application ([Application]) and says on standard output what came
/// of it.
///
/// **Always true**
/// - an error is one sentence on standard error; its stack trace goes to the log
/// - exit codes: 0 done, 1 the work failed, 2 wrong usage
/// - the application is closed before its database, also when the command is interrupted
@NullMarked
package be.ligneclaire.simulation.command;

import org.jspecify.annotations.NullMarked;
