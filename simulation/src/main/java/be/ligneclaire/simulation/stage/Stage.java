package be.ligneclaire.simulation.stage;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.usage.UsageLimits;
import be.ligneclaire.simulation.network.EverydayUsage;
import be.ligneclaire.simulation.stage.Cast.Item;
import be.ligneclaire.simulation.stories.Place;
import be.ligneclaire.simulation.stories.Story;
import be.ligneclaire.simulation.stories.StoryProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Where the acts of one story are done: the rooms, the cast, and the step that is on.
public final class Stage {

    private final Rooms rooms;
    private final Cast cast;
    private final Story story;
    private final Consumer<Refusal> refusals;
    private int step;
    private Instant consumedUntil;
    private long records;

    /// @param refusals hears what the rules refuse
    public Stage(Rooms rooms, Cast cast, Story story, Consumer<Refusal> refusals) {
        this.rooms = rooms;
        this.cast = cast;
        this.story = story;
        this.refusals = refusals;
        this.consumedUntil = story.start();
    }

    /// Lets everything happen that is due up to and including the instant of a step.
    public void come(Story.Step to) {
        step = to.number();
        explained(() -> rooms.story().advanceTo(to.at()));
    }

    /// Does a step; the clock stands at its instant.
    public void act(Story.Step on) {
        step = on.number();
        explained(() -> on.act().on(this));
    }

    /// A mistake in the story is said as one; anything else says at which step it came.
    private void explained(Runnable what) {
        var place = new Place(story.file(), step);
        try {
            what.run();
        } catch (IllegalArgumentException e) {
            throw new StoryProblem(place + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(place + ": " + e.getMessage(), e);
        }
    }

    public Rooms rooms() {
        return rooms;
    }

    public Cast cast() {
        return cast;
    }

    /// A key that no other step of any story has: `student/step-7`.
    public String key() {
        return story.name() + "/step-" + step;
    }

    /// Does something with an item; an item that was never agreed is a refusal.
    public void with(String item, Consumer<Item> what) {
        var agreed = cast.item(item);
        if (agreed.isPresent()) {
            what.accept(agreed.get());
            return;
        }
        var edition = cast.wanted(item).map(Cast.Wanted::edition).orElseGet(Edition::newest);
        refused(RuleId.ORDERING_REFUSAL_GROUNDS, edition, "order-not-accepted");
    }

    /// What a rule answered.
    public void answered(Subscriptions.Answer answer, Edition edition) {
        if (answer instanceof Subscriptions.Refused(RuleId rule, String reason)) {
            refused(rule, edition, reason);
        }
    }

    /// What a rule answered about a limit.
    public void answered(UsageLimits.LimitAnswer answer) {
        if (answer instanceof UsageLimits.LimitRefused(RuleId rule, Edition edition, String reason)) {
            refused(rule, edition, reason);
        }
    }

    /// Does something with the mobile line of an item.
    ///
    /// @throws IllegalArgumentException when the item has none
    public void mobileLine(Item agreed, String written, LongConsumer what) {
        var mobile = subscribed(agreed).stream()
                .filter(line -> line.service() == Service.MOBILE)
                .findFirst();
        if (mobile.isEmpty()) {
            throw new IllegalArgumentException("'" + written + "' has no mobile line, so it has no such limit");
        }
        what.accept(mobile.get().serviceId());
    }

    private List<Subscriptions.ServiceLine> subscribed(Item agreed) {
        return rooms.subscriptions().itemsOf(agreed.accountId()).stream()
                .filter(item -> item.itemId() == agreed.itemId())
                .flatMap(item -> item.services().stream())
                .toList();
    }

    /// The rules refuse this step.
    public void refused(RuleId rule, Edition edition, String reason) {
        refusals.accept(new Refusal(step, rule, edition, reason));
    }

    /// The customer behind an account, acting in person.
    public Actor holder(String customer, String channel) {
        return new Actor("customer:" + cast.customer(customer).email(), "holder", channel);
    }

    /// The customer of an item, acting in person.
    public Actor holderOf(Item item, String channel) {
        return holder(cast.customerOf(item.accountId()), channel);
    }

    /// The identifiers of the story's lines by the names of their items: `m1`, `d1/fixed-phone`.
    public Map<String, String> identifiers() {
        var identifiers = new HashMap<String, String>();
        lines().forEach(line -> identifiers.put(cast.service(line.serviceId()), line.identifier()));
        return identifiers;
    }

    /// The lines that were active since this was asked last, each with its part of that time.
    public List<EverydayUsage.ActiveLine> activeLines() {
        var from = consumedUntil;
        var until = rooms.time().now();
        consumedUntil = until;
        var active = new ArrayList<EverydayUsage.ActiveLine>();
        for (var line : lines()) {
            if (line.activeFrom().isPresent()) {
                var begin = later(from, line.activeFrom().get());
                var end =
                        line.activeUntil().filter(stop -> stop.isBefore(until)).orElse(until);
                if (begin.isBefore(end)) {
                    active.add(new EverydayUsage.ActiveLine(line.identifier(), line.service(), begin, end));
                }
            }
        }
        return active;
    }

    private List<Subscriptions.Line> lines() {
        return cast.accounts().stream()
                .flatMap(account -> rooms.subscriptions().itemsOf(account).stream())
                .flatMap(item -> item.services().stream())
                .sorted(Comparator.comparing(Subscriptions.ServiceLine::serviceId))
                .map(Subscriptions.ServiceLine::identifier)
                .distinct()
                .flatMap(identifier -> rooms.subscriptions().lines(List.of(identifier)).stream())
                .filter(line -> cast.has(line.accountId()))
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// The number of the next usage record of the story, counting up.
    public long nextRecord() {
        return ++records;
    }

    /// The network element that made the story's records.
    public String source() {
        return "story:" + story.name();
    }

    /// @param step its number in the file
    public record Refusal(int step, RuleId rule, Edition edition, String reason) {}
}
