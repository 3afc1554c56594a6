package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;

/// A colleague puts right on which day an item was activated or installed.
final class CorrectStart implements Verb {

    @Override
    public String word() {
        return "correct-start";
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        var item = plot.item(fields);
        var day = fields.day("date");
        var why = fields.optionalText("reason").orElse("noted wrong");
        return stage -> stage.with(item, agreed -> {
            var answer = stage.rooms().corrections().start(agreed.accountId(), agreed.ref(item), day, why, Clerk.CLERK);
            stage.answered(answer, agreed.edition());
        });
    }
}
