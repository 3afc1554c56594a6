package be.ligneclaire.simulation.stories;

/// Why a story cannot be told, in one sentence that names the file and the step.
public final class StoryProblem extends RuntimeException {

    public StoryProblem(String sentence) {
        super(sentence);
    }

    public StoryProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
