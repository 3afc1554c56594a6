/// # Rules: one class per rule, grouped as the contract groups them
@NullMarked
package be.ligneclaire.core.rules;

import org.jspecify.annotations.NullMarked;
