/// # Ending: cancellation, plan change, withdrawal and what is credited
@NullMarked
package be.ligneclaire.core.rules.ending;

import org.jspecify.annotations.NullMarked;
