package be.ligneclaire.simulation.stories;

import java.nio.file.Path;

/// Where in a story something is written, for messages: `calls.yaml, step 3`.
///
/// @param step from 1; 0 for the head of the story
public record Place(Path file, int step) {

    /// A problem at this place.
    public StoryProblem problem(String sentence) {
        return new StoryProblem(this + ": " + sentence);
    }

    @Override
    public String toString() {
        return step == 0 ? file.toString() : file + ", step " + step;
    }
}
