/// # Products: what was agreed
///
/// Each product with its state, its price and what happens next.
@NullMarked
package be.ligneclaire.platform.portal.products;

import org.jspecify.annotations.NullMarked;
