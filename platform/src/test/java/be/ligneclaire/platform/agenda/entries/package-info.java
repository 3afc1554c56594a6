@NullMarked
package be.ligneclaire.platform.agenda.entries;

import org.jspecify.annotations.NullMarked;
