/// What is proved with the generators of the benchmarks.
@NullMarked
package be.ligneclaire.bench;

import org.jspecify.annotations.NullMarked;
