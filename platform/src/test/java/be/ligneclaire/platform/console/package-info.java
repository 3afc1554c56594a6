@NullMarked
package be.ligneclaire.platform.console;

import org.jspecify.annotations.NullMarked;
