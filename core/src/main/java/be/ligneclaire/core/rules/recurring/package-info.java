/// # Recurring: full months and parts of a month
@NullMarked
package be.ligneclaire.core.rules.recurring;

import org.jspecify.annotations.NullMarked;
