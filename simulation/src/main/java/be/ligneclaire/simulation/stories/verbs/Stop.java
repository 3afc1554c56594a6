package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;

/// The story ends at this instant, after all that was due until then.
final class Stop implements Verb {

    @Override
    public String word() {
        return "stop";
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        return _ -> {
            // The clock is already there.
        };
    }
}
