/// # Post: a pretend letter printer
///
/// It prints into a folder: one PDF a letter, and an index.
@NullMarked
package be.ligneclaire.simulation.post;

import org.jspecify.annotations.NullMarked;
