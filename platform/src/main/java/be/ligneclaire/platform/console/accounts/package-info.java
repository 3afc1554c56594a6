/// # Accounts: one customer's account
///
/// Facts, the ledger, and an invoice as the customer sees it.
@NullMarked
package be.ligneclaire.platform.console.accounts;

import org.jspecify.annotations.NullMarked;
