/// # Rating: what an event of usage costs
///
/// A pure function of the line's month, its inclusions, the tariffs and the event. Amounts are `long`
/// in 10⁻¹⁰ euro; nothing here knows a clock, a database or the machine it runs on.
@NullMarked
package be.ligneclaire.core.rating;

import org.jspecify.annotations.NullMarked;
