/// What an account was asked for, what came in, and what pays what.
@NullMarked
package be.ligneclaire.platform.payments.account;

import org.jspecify.annotations.NullMarked;
