/// Facts of the past that turned out wrong: another first day, another product.
@NullMarked
package be.ligneclaire.platform.subscription.correction;

import org.jspecify.annotations.NullMarked;
