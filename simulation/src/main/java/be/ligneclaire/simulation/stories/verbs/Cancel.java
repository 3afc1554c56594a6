package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;

/// The customer cancels.
final class Cancel implements Verb {

    @Override
    public String word() {
        return "cancel";
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        var item = plot.item(fields);
        var channel = fields.word("channel", "web-form", "letter", "registered-letter", "telephone", "e-mail");
        var wishedEnd = fields.optionalDay("wished_end");
        return stage -> stage.with(item, agreed -> {
            var actor = stage.holderOf(agreed, channel);
            var answer = stage.rooms()
                    .subscriptions()
                    .cancel(agreed.accountId(), agreed.ref(item), channel, wishedEnd, actor);
            stage.answered(answer, agreed.edition());
        });
    }
}
