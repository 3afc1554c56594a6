/// # Usage: seconds, kilobytes and where they were used
@NullMarked
package be.ligneclaire.core.rules.usage;

import org.jspecify.annotations.NullMarked;
