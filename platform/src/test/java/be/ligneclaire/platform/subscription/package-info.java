@NullMarked
package be.ligneclaire.platform.subscription;

import org.jspecify.annotations.NullMarked;
