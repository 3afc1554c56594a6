/// # E-invoice: a document as businesses exchange it, in Peppol BIS Billing 3
@NullMarked
package be.ligneclaire.platform.billing.einvoice;

import org.jspecify.annotations.NullMarked;
