package be.ligneclaire.bench;

import java.io.PrintStream;
import java.util.OptionalLong;

/// A measurement with its set-up.
public interface Benchmark {

    /// The word after `./ligneclaire bench`.
    String name();

    /// One sentence for the list of benchmarks: what is measured, and what `--size` counts.
    String about();

    /// Sets up, measures, prints the figures, the floor of the same run and how they were obtained, and
    /// cleans up. Without a size it ends within 15 minutes on 2 cores.
    ///
    /// @throws Exception when it could not be measured; the message is a sentence
    void run(OptionalLong size, PrintStream out) throws Exception;
}
