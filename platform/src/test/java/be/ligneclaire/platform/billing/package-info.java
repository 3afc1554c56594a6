@NullMarked
package be.ligneclaire.platform.billing;

import org.jspecify.annotations.NullMarked;
