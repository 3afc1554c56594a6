/// What the ledger tells: books that differ become a question for a person.
@NullMarked
package be.ligneclaire.platform.billing.books;

import org.jspecify.annotations.NullMarked;
