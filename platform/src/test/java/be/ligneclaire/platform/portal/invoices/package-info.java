/// # The documents of a bill, piece by piece
///
/// The name is that of the package itself, which this one stands before on the class path of the tests.
@NamedInterface("invoices")
@NullMarked
package be.ligneclaire.platform.portal.invoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
