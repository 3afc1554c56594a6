@NullMarked
package be.ligneclaire.platform.payments;

import org.jspecify.annotations.NullMarked;
