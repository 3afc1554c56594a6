package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;
import java.util.List;

/// A verb that is known and not carried out yet. It gets a class of its own when it is.
record Later(String word, List<String> keys) implements Verb {

    Later(String word, String... keys) {
        this(word, List.of(keys));
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        fields.skip(keys);
        fields.done();
        throw fields.place().problem("'" + word + "' is not carried out yet by this release");
    }
}
