@NullMarked
package be.ligneclaire.platform.billing.delivery;

import org.jspecify.annotations.NullMarked;
