@NullMarked
package be.ligneclaire.platform.identity;

import org.jspecify.annotations.NullMarked;
