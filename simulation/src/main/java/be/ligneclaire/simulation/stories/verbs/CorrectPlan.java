package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;

/// A colleague puts right which plan was in force since a day.
final class CorrectPlan implements Verb {

    @Override
    public String word() {
        return "correct-plan";
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        var item = plot.item(fields);
        var offer = plot.product(fields, "offer");
        var from = fields.day("from");
        var why = fields.optionalText("reason").orElse("noted wrong");
        return stage -> stage.with(item, agreed -> {
            var answer = stage.rooms()
                    .corrections()
                    .plan(agreed.accountId(), agreed.ref(item), offer, from, why, Clerk.CLERK);
            stage.answered(answer, agreed.edition());
        });
    }
}
