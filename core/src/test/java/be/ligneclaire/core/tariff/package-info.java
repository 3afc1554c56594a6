@NullMarked
package be.ligneclaire.core.tariff;

import org.jspecify.annotations.NullMarked;
