@NullMarked
package be.ligneclaire.platform;

import org.jspecify.annotations.NullMarked;
