/// # Account: who the customer is
///
/// Name, customer number, language, and the accounts of a login.
@NullMarked
package be.ligneclaire.platform.portal.account;

import org.jspecify.annotations.NullMarked;
