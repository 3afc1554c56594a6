package be.ligneclaire.simulation.stories;

/// A verb of stories.
public interface Verb {

    /// As stories write it: `change-plan`.
    String word();

    /// Reads a step: checks every key and every name against what the story has said so far.
    ///
    /// @throws StoryProblem when the step cannot be done as written
    Act read(Fields fields, Plot plot);
}
