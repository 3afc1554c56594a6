package be.ligneclaire.simulation.golden;

import be.ligneclaire.core.charge.ChargeArose;
import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Story;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A charge whose flow comes with a later issue: the test publishes the news that the flow will publish.
///
/// @param at Brussels time
/// @param item of the customer, if the charge concerns one
/// @param kind as on the line
record PublishedCharge(LocalDateTime at, String customer, Optional<String> item, LineKind kind, Reckoning reckoning) {

    /// Publishes within the story's application.
    Act act(Function<Object, Runnable> publisher) {
        return stage -> {
            var account = stage.cast().customer(customer).accountId();
            var itemId = item.map(name -> stage.cast().item(name).orElseThrow().itemId());
            var key = "test/" + reckoning.rule().id() + "/" + account + "/" + item.orElse("") + "/" + at;
            publisher
                    .apply(new ChargeArose(key, account, itemId, kind, at.toLocalDate(), reckoning))
                    .run();
        };
    }

    /// How news is published in the application of a story, whose context is known once it is open.
    static Function<Object, Runnable> publisher(AtomicReference<ConfigurableApplicationContext> house) {
        return news -> () -> {
            var context = house.get();
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(_ -> context.publishEvent(news));
        };
    }

    /// A story with steps of a test between its own; a step of the file comes first at its instant.
    static Story with(Story story, List<Story.Step> more) {
        var steps = new ArrayList<>(story.steps());
        steps.addAll(more);
        steps.sort(Comparator.comparing(Story.Step::at));
        return new Story(story.file(), story.title(), story.start(), story.regime(), steps, story.customers());
    }

    static Story.Step step(LocalDateTime at, Act act) {
        return new Story.Step(0, at.atZone(Brussels.ZONE).toInstant(), "test", act);
    }
}
