/// # Tariff: a price list compiled for rating
///
/// A dialled number has a *territory* by the numbering plan; a territory has a *zone* by the price
/// list; a zone has a *price*. All three are arrays, made once and never changed.
@NullMarked
package be.ligneclaire.core.tariff;

import org.jspecify.annotations.NullMarked;
