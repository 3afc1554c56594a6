package be.ligneclaire.simulation.stories;

import be.ligneclaire.simulation.stage.Stage;

/// What a step does once the clock has come to it.
@FunctionalInterface
public interface Act {

    /// Does it through the front doors. A refusal by a rule goes to the journal; an exception is a mistake
    /// in the story.
    void on(Stage stage);
}
