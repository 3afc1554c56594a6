/// # Usage: what was consumed
///
/// A month of a line, its allowances and its records.
@NullMarked
package be.ligneclaire.platform.portal.usage;

import org.jspecify.annotations.NullMarked;
