package be.ligneclaire.simulation.stories;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A story that can be told: everything in it is known and in order.
///
/// @param customers their names in order of registration
public record Story(Path file, String title, Instant start, Regime regime, List<Step> steps, List<String> customers) {

    /// The file's name without its ending; what keeps two stories apart that share a database.
    public String name() {
        var name = file.getFileName().toString();
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /// Whether the terms are followed alone or the legal caps as well.
    public enum Regime {
        CONTRACT("contract"),
        STATUTORY("statutory");

        private final String word;

        Regime(String word) {
            this.word = word;
        }

        /// `statutory`.
        public String word() {
            return word;
        }
    }

    /// @param number its number in the file, from 1
    public record Step(int number, Instant at, String verb, Act act) {}
}
