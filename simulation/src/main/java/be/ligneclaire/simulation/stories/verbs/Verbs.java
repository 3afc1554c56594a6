package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.simulation.stories.Verb;
import java.util.List;
import java.util.Optional;

/// Every verb of `contracts.md` §3, and `bounce`. One that comes later is refused before a story runs.
public final class Verbs {

    private static final List<Verb> ALL = List.of(
            new Register(),
            new Order(),
            new Install(),
            new Activate(),
            new Usage(),
            new ChangePlan(),
            new SwitchOption(),
            new SetCap(),
            new ContinueRoaming(),
            new Cancel(),
            new Pay(),
            new IndexPrices(),
            new Clerk(),
            new CorrectStart(),
            new CorrectPlan(),
            new Bounce(),
            new Stop(),
            new Later("withdraw", "order", "channel"),
            new Later("direct-debit-returned", "customer", "invoice", "reason"),
            new Later("lost-sim", "item"),
            new Later("unblock", "item"),
            new Later("replace-sim", "item", "reason", "card"),
            new Later("invite", "customer", "by", "email", "role", "items"),
            new Later("accept-invitation", "email", "mobile"),
            new Later("remove-user", "email"),
            new Later("return-equipment", "item", "equipment"));

    private Verbs() {}

    /// The verb that is written so.
    public static Optional<Verb> named(String word) {
        return ALL.stream().filter(verb -> verb.word().equals(word)).findFirst();
    }
}
