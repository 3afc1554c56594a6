@NullMarked
package be.ligneclaire.core.law;

import org.jspecify.annotations.NullMarked;
