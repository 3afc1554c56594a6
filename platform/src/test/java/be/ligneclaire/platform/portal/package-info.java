@NullMarked
package be.ligneclaire.platform.portal;

import org.jspecify.annotations.NullMarked;
