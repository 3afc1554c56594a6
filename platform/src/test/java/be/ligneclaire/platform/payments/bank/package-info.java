@NullMarked
package be.ligneclaire.platform.payments.bank;

import org.jspecify.annotations.NullMarked;
