/// # Charge: whatever can become a line of an invoice
@NullMarked
package be.ligneclaire.core.charge;

import org.jspecify.annotations.NullMarked;
