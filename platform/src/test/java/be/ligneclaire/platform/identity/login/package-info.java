@NullMarked
package be.ligneclaire.platform.identity.login;

import org.jspecify.annotations.NullMarked;
