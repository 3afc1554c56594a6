/// Whole invoices: golden files, sums worked out by hand, and the worked examples of the rulebook.
@NullMarked
package be.ligneclaire.simulation.golden;

import org.jspecify.annotations.NullMarked;
