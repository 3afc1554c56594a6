/// # Evidence: can we prove it?
///
/// **Owns** the records of requests and consents, only ever added to, chained by hash (GT 12).
///
/// **Does not own** what was asked for: the room that was asked; nor for how long it is kept (`privacy`).
///
/// **Words.** A *record* says who asked for what, when, through which channel, under which edition. A
/// *link* is its place in the *chain*: a SHA-256 over the previous link and the record. The *head* is the
/// last link; an *anchor* is a head that somebody keeps outside.
///
/// **Always true**
/// - a record is in the database if and only if what it proves is: it is written in the same transaction
/// - nobody updates or deletes a record; a correction is a new record
/// - one writer at a time closes the chain, right after; no request waits for it
/// - a changed, missing, added or moved row is found, and named, by [Evidence#verify()]
@ApplicationModule(allowedDependencies = {"agenda"})
@NullMarked
package be.ligneclaire.platform.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
