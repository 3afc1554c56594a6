@NullMarked
package be.ligneclaire.core.rules.invoicing;

import org.jspecify.annotations.NullMarked;
