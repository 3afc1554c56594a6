/// # The documents of a bill, piece by piece
@NullMarked
package be.ligneclaire.platform.portal.invoices;

import org.jspecify.annotations.NullMarked;
