@NullMarked
package be.ligneclaire.platform.tasks;

import org.jspecify.annotations.NullMarked;
