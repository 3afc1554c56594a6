/// # Invoices: what is owed, and why
///
/// The list, the page of one invoice, and the stored explanation of each line.
@NamedInterface("invoices")
@NullMarked
package be.ligneclaire.platform.portal.invoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
