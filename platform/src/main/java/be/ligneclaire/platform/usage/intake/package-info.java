/// # Intake: from a file of records to rated events, once each
///
/// A file is read in *batches* of whole rows. A batch is dealt into *lanes* by line; what a lane makes
/// of a batch is one transaction: seen before? rate, store, count. Killed at any moment, the next
/// import of the same file goes on where the last committed transaction ended.
@NullMarked
package be.ligneclaire.platform.usage.intake;

import org.jspecify.annotations.NullMarked;
