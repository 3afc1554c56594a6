/// # Ledger: what does everyone owe, to the cent?
///
/// **Owns** accounts and postings that sum to zero, balances, closed months, the file for bookkeeping.
///
/// **Does not own** why it is owed (`billing`), what pays what (`payments`), the customer's number
/// (`customer`).
///
/// **Words.** An *entry* is something that happened; its *postings* say which account it touches on which
/// side. A *balance* is what was posted to an account in a month. A month is *closed* for good.
///
/// **Always true**
/// - an entry sums to zero and is never changed
/// - nothing is posted in a closed month; what is late gets the first open day
/// - the balances of a closed month are those of its closing; if the postings differ, it is told
@ApplicationModule(allowedDependencies = {"evidence", "agenda"})
@NullMarked
package be.ligneclaire.platform.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
