/// Tests of the documents that billing makes.
@NullMarked
package be.ligneclaire.platform.billing.invoice;

import org.jspecify.annotations.NullMarked;
