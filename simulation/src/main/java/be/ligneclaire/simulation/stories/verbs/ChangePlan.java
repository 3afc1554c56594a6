package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;

/// The customer asks for another plan.
final class ChangePlan implements Verb {

    @Override
    public String word() {
        return "change-plan";
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        var item = plot.item(fields);
        var offer = plot.product(fields, "offer");
        return stage -> stage.with(item, agreed -> {
            var answer = stage.rooms()
                    .subscriptions()
                    .changePlan(agreed.accountId(), agreed.ref(item), offer, stage.holderOf(agreed, "mydigi"));
            stage.answered(answer, agreed.edition());
        });
    }
}
