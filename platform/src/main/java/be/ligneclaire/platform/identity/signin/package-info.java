/// Signing in, and what the front door answers.
@NullMarked
package be.ligneclaire.platform.identity.signin;

import org.jspecify.annotations.NullMarked;
