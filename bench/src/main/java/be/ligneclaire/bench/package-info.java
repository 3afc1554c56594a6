/// # Benchmarks
///
/// Each prints its figures beside the floor of the same run and says how they were obtained; none fails on
/// time. To add one: a class that is a [Benchmark] and a line in [Bench].
@NullMarked
package be.ligneclaire.bench;

import org.jspecify.annotations.NullMarked;
