package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;
import java.util.Optional;

/// The customer sets or removes the cap of a mobile line.
final class SetCap implements Verb {

    @Override
    public String word() {
        return "set-cap";
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        var item = plot.item(fields);
        var cap = fields.text("cap").equals("none") ? Optional.<org.joda.money.Money>empty() : fields.cap("cap");
        var askedIn = fields.word("asked_in", "mydigi", "telephone");
        return stage -> stage.with(
                item,
                agreed -> stage.mobileLine(
                        agreed,
                        item,
                        line -> stage.answered(stage.rooms()
                                .limits()
                                .setCap(agreed.accountId(), line, cap, askedIn, stage.holderOf(agreed, askedIn)))));
    }
}
