/// # Register: the rules as a program
///
/// List, show, evaluate. JSON in, JSON out; no Spring, no database, one line at a time.
@NullMarked
package be.ligneclaire.register;

import org.jspecify.annotations.NullMarked;
