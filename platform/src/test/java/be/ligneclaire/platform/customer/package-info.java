@NullMarked
package be.ligneclaire.platform.customer;

import org.jspecify.annotations.NullMarked;
