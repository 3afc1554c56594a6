@NullMarked
package be.ligneclaire.platform.billing.einvoice;

import org.jspecify.annotations.NullMarked;
