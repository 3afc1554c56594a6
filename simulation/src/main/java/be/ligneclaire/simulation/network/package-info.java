/// # Network: a pretend one
///
/// It carries every line it is told about, and makes up what people consume.
@NullMarked
package be.ligneclaire.simulation.network;

import org.jspecify.annotations.NullMarked;
