/// # Total: the sums that bills and pages read
@NullMarked
package be.ligneclaire.platform.usage.total;

import org.jspecify.annotations.NullMarked;
