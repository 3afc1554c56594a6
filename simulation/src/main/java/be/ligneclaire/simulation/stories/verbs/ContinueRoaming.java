package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;

/// The customer goes on with roaming data after a block.
final class ContinueRoaming implements Verb {

    @Override
    public String word() {
        return "continue-roaming";
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        var item = plot.item(fields);
        var askedIn = fields.word("asked_in", "mydigi", "telephone");
        return stage -> stage.with(
                item,
                agreed -> stage.mobileLine(
                        agreed,
                        item,
                        line -> stage.answered(stage.rooms()
                                .limits()
                                .goOnRoaming(agreed.accountId(), line, askedIn, stage.holderOf(agreed, askedIn)))));
    }
}
