/// # Start: when a contract takes effect and what it needs
@NullMarked
package be.ligneclaire.core.rules.start;

import org.jspecify.annotations.NullMarked;
