/// # Errors: what is shown when something is not right
///
/// One page in the look of the others, without a session, in the reader's language.
@NullMarked
package be.ligneclaire.platform.portal.errors;

import org.jspecify.annotations.NullMarked;
