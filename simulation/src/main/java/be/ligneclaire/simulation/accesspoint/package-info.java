/// # Access point: a pretend one, over HTTP
///
/// It takes every e-invoice that is well-formed, and answers that the receiver accepts it, unless it is told
/// otherwise.
@NullMarked
package be.ligneclaire.simulation.accesspoint;

import org.jspecify.annotations.NullMarked;
