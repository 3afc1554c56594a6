@NullMarked
package be.ligneclaire.platform.catalog;

import org.jspecify.annotations.NullMarked;
