/// How documents reach their customers (`billing.delivery`): by e-mail and in the portal, which the run sees
/// to; as e-invoices for businesses; on paper where nothing else arrived.
@NullMarked
package be.ligneclaire.platform.billing.delivery;

import org.jspecify.annotations.NullMarked;
