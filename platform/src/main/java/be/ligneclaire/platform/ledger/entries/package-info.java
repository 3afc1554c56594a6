/// Entries and their postings, as they are kept.
@NullMarked
package be.ligneclaire.platform.ledger.entries;

import org.jspecify.annotations.NullMarked;
