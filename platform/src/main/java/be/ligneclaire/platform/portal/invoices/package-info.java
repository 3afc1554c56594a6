/// # Invoices: what is owed, and why
///
/// The list, the page of one invoice, and the stored explanation of each line.
@NullMarked
package be.ligneclaire.platform.portal.invoices;

import org.jspecify.annotations.NullMarked;
