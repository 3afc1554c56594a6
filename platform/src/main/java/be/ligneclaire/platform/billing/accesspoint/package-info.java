/// The network of e-invoices (Peppol), behind an interface in our words: whoever signs, encrypts and routes.
@NullMarked
package be.ligneclaire.platform.billing.accesspoint;

import org.jspecify.annotations.NullMarked;
