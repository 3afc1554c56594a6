/// Colleagues: their accounts, signing in with a password and a code, their sessions.
@NullMarked
package be.ligneclaire.platform.identity.staff;

import org.jspecify.annotations.NullMarked;
