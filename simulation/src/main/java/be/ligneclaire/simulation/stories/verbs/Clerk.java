package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.tasks.Tasks.Decision;
import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;
import java.util.Locale;

/// A colleague decides what the terms leave to a person.
final class Clerk implements Verb {

    static final Actor CLERK = new Actor("agent:clerk", "agent", "console");

    @Override
    public String word() {
        return "clerk";
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        var task = fields.text("task");
        if (!task.matches("last|task-\\d+")) {
            throw fields.place().problem("'task' of 'clerk' is '" + task + "', not last or an id such as task-1");
        }
        var decision =
                fields.word("decision", Decision.values(), one -> one.name().toLowerCase(Locale.ROOT));
        var amount = fields.optionalAmount("amount");
        var reason = fields.text("reason");
        return stage -> {
            var tasks = stage.rooms().tasks();
            var number = (task.equals("last") ? tasks.last() : stage.cast().task(task))
                    .orElseThrow(() -> new IllegalArgumentException("there is no task " + task + " at this point"));
            tasks.decide(number, decision, amount, reason, CLERK);
        };
    }
}
