/// # Time: Belgian days, months and working days
///
/// One zone, Europe/Brussels. Periods are half open: first day in, last day out.
@NullMarked
package be.ligneclaire.core.time;

import org.jspecify.annotations.NullMarked;
