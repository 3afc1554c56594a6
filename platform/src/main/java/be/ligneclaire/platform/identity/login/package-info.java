/// Logins, their passwords and their memberships.
@NullMarked
package be.ligneclaire.platform.identity.login;

import org.jspecify.annotations.NullMarked;
