/// # Limit: what a line may cost and use, and who is told
///
/// Caps, alerts and the ladder of roaming data are judged while rating; here they are set, ended and told.
@NullMarked
package be.ligneclaire.platform.usage.limit;

import org.jspecify.annotations.NullMarked;
