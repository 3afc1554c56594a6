@NullMarked
package be.ligneclaire.platform.evidence;

import org.jspecify.annotations.NullMarked;
