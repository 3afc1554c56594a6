/// # Compensation: what the operator owes for delay and outage
@NullMarked
package be.ligneclaire.core.rules.compensation;

import org.jspecify.annotations.NullMarked;
