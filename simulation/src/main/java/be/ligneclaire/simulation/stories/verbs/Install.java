package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;

/// A fixed service has been installed and works.
final class Install implements Verb {

    @Override
    public String word() {
        return "install";
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        var item = plot.item(fields);
        return stage -> stage.with(
                item, agreed -> agreed.servicesOf(item).forEach(stage.rooms().fulfilment()::install));
    }
}
