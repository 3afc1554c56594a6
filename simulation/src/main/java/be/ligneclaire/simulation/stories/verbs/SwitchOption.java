package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;

/// The customer switches an option on or off.
final class SwitchOption implements Verb {

    @Override
    public String word() {
        return "option";
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        var item = plot.item(fields);
        var option = plot.option(fields, fields.text("option"));
        var active = fields.flag("active");
        return stage -> stage.with(item, agreed -> {
            var actor = stage.holderOf(agreed, "mydigi");
            var answer = stage.rooms()
                    .subscriptions()
                    .switchOption(agreed.accountId(), agreed.ref(item), option, active, actor);
            stage.answered(answer, agreed.edition());
        });
    }
}
