@NullMarked
package be.ligneclaire.core.rules.latepayment;

import org.jspecify.annotations.NullMarked;
