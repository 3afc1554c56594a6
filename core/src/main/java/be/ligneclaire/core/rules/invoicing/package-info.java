/// # Invoicing: due dates, VAT and what a payment pays
@NullMarked
package be.ligneclaire.core.rules.invoicing;

import org.jspecify.annotations.NullMarked;
