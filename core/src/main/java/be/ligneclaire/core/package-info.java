/// # Core: the contract as arithmetic
///
/// Money, time and the rules of the terms. Pure functions: no clock, no SQL, no Spring, no logging.
/// Everything that moves money, time or service is computed here, once, and comes back with its reason.
@NullMarked
package be.ligneclaire.core;

import org.jspecify.annotations.NullMarked;
