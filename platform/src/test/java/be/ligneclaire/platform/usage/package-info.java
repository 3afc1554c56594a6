@NullMarked
package be.ligneclaire.platform.usage;

import org.jspecify.annotations.NullMarked;
