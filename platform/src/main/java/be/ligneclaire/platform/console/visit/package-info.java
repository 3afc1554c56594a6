/// # Visit: who is signed in at the console
///
/// Signing in and out, and the colleague of a request.
@NullMarked
package be.ligneclaire.platform.console.visit;

import org.jspecify.annotations.NullMarked;
