/// # Terms: rules, editions, clauses and reasons
///
/// A rule has one id, one class and at least one proof. An edition is data. A calculation returns its
/// reason.
@NullMarked
package be.ligneclaire.core.terms;

import org.jspecify.annotations.NullMarked;
