/// Balances per month, closed months, the nightly check and the file for bookkeeping.
@NullMarked
package be.ligneclaire.platform.ledger.books;

import org.jspecify.annotations.NullMarked;
