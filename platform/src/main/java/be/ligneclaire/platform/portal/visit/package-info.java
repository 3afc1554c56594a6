/// # Visit: who is here
///
/// Signing in and out, the account that is open, and the visitor that pages receive.
@NullMarked
package be.ligneclaire.platform.portal.visit;

import org.jspecify.annotations.NullMarked;
