/// # Ledger: what does everyone owe, to the cent?
///
/// **Owns** accounts and postings that sum to zero, balances.
///
/// **Does not own** why it is owed (`billing`), what pays what (`payments`).
@ApplicationModule(allowedDependencies = {"evidence", "agenda"})
@NullMarked
package be.ligneclaire.platform.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
