/// Invoices and their lines: as they are written, and as they are read.
@NullMarked
package be.ligneclaire.platform.billing.invoice;

import org.jspecify.annotations.NullMarked;
