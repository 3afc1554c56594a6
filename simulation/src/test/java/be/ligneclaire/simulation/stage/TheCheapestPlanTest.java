package be.ligneclaire.simulation.stage;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rating.PlanComparison;
import be.ligneclaire.core.rating.PlanYear.PlanCost;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.usage.CheapestPlans;
import be.ligneclaire.platform.usage.CheapestPlans.Stated;
import be.ligneclaire.postgres.EmbeddedDatabase;
import be.ligneclaire.simulation.stories.Moments;
import be.ligneclaire.simulation.stories.PriceList;
import be.ligneclaire.simulation.stories.StoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Twins with the same use on every plan, through a year of bill runs: what the comparison says of each plan is
/// what the twin on it was billed.
class TheCheapestPlanTest {

    private static final EmbeddedDatabase SERVER = EmbeddedDatabase.throwAway();
    private static final List<String> PLANS = List.of("mobile-5", "mobile-15", "mobile-25", "mobile-talk");
    private static final YearMonth FIRST = YearMonth.of(2026, 2);
    private static final YearMonth LAST = YearMonth.of(2027, 1);

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"fr-2025-09-30, 1", "nl-2025, 2", "en-2024, 3"})
    void what_a_plan_would_have_cost_is_what_a_twin_on_it_was_billed(String edition, long seed) throws IOException {
        var story = new StoryReader(PriceList.demo(), Moments.AS_WRITTEN)
                .read(Files.writeString(folder.resolve("twins.yaml"), story(edition)));
        var settings = Map.<String, Object>of(
                "ligneclaire.secrets.key", Base64.getEncoder().encodeToString(new byte[32]));
        var database = SERVER.newDatabase("twins_" + seed);
        try (var house = StoryHouse.open(() -> database, story.start(), settings)) {
            var rooms = house.getBean(Rooms.class);
            StoryHouse.loadPrices(rooms);
            var stage = new Stage(
                    rooms, new Cast(), story, refusal -> assertThat(refusal).isNull());
            for (var step : story.steps()) {
                stage.come(step);
                stage.act(step);
            }
            var twins = twins(rooms, stage);
            var chance = new SplittableRandom(seed);
            for (var month = YearMonth.of(2026, 1); !month.isAfter(LAST); month = month.plusMonths(1)) {
                rooms.story().advanceTo(Brussels.startOf(month.atEndOfMonth()));
                var use = new UseOfAMonth(month, chance);
                twins.values().forEach(twin -> rooms.usage().importText("month", use.of(twin)));
            }
            var cheapest = house.getBean(CheapestPlans.class);
            rooms.story().advanceTo(Instant.parse("2027-02-02T08:00:00Z"));

            var billed = new LinkedHashMap<String, Money>();
            twins.forEach((plan, twin) -> billed.put(plan, billed(rooms, twin)));
            assertThat(billed.values()).doesNotHaveDuplicates();
            for (var twin : twins.values()) {
                var found = cheapest.now(twin.accountId(), service(twin)).orElseThrow();

                assertThat(found.from()).isEqualTo(FIRST);
                assertThat(found.through()).isEqualTo(LAST);
                assertThat(found.plans())
                        .allSatisfy(plan -> assertThat(plan.total())
                                .as("%s for who has %s", plan.offer(), twin.product())
                                .isEqualTo(billed.get(plan.offer())))
                        .extracting(PlanCost::offer)
                        .containsExactlyInAnyOrderElementsOf(PLANS);
                assertThat(found.cheapest().total())
                        .isEqualTo(billed.values().stream().sorted().findFirst().orElseThrow());
                itIsToldOnceWithTheNextBill(cheapest, twin, found);
            }
        }
    }

    private static void itIsToldOnceWithTheNextBill(CheapestPlans cheapest, Item twin, PlanComparison found) {
        assertThat(cheapest.onBill(twin.accountId(), LocalDate.of(2027, 3, 1)))
                .containsExactly(new Stated(service(twin), found));
        for (var day = LocalDate.of(2026, 2, 1); day.isBefore(LocalDate.of(2027, 3, 1)); day = day.plusMonths(1)) {
            assertThat(cheapest.onBill(twin.accountId(), day)).isEmpty();
        }
    }

    /// Fees and use of the twelve months; options, third parties and the part of January left out.
    private static Money billed(Rooms rooms, Item twin) {
        return Euro.sum(rooms.billing().of(twin.accountId()).stream()
                .flatMap(invoice ->
                        rooms.billing().find(twin.accountId(), invoice.publicId()).orElseThrow().lines().stream())
                .filter(TheCheapestPlanTest::counts)
                .map(Line::amount)
                .toList());
    }

    private static boolean counts(Line line) {
        var month = YearMonth.from(line.period().orElseThrow().getStart());
        return (line.kind() == LineKind.USAGE || line.kind() == LineKind.RECURRING && PLANS.contains(line.product()))
                && !month.isBefore(FIRST)
                && !month.isAfter(LAST);
    }

    private static long service(Item twin) {
        return twin.services().getFirst().serviceId();
    }

    private static Map<String, Item> twins(Rooms rooms, Stage stage) {
        var twins = new LinkedHashMap<String, Item>();
        for (var plan : PLANS) {
            var account = stage.cast().customer(plan).accountId();
            twins.put(plan, rooms.subscriptions().itemsOf(account).getFirst());
        }
        return twins;
    }

    /// Four customers whose caps are gone, so that nothing stops.
    private static String story(String edition) {
        var text = new StringBuilder("title: Twins\nstart: 2026-01-05\nregime: contract\nsteps:\n");
        for (var plan : PLANS) {
            text.append("""
                    - {at: 2026-01-05T09:00, do: register, customer: %1$s, kind: consumer, language: fr, email: %1$s@example.be}
                    - {at: 2026-01-05T09:00, do: order, order: o-%1$s, customer: %1$s, edition: %2$s, channel: shop, payment: direct-debit, iban: BE71096123456769, items: [{item: i-%1$s, offer: %1$s, card: esim, options: [world-calls]}]}
                    - {at: 2026-01-05T09:00, do: activate, item: i-%1$s}
                    - {at: 2026-01-05T09:00, do: set-cap, item: i-%1$s, cap: none, asked_in: telephone}
                    """.formatted(plan, edition));
        }
        return text.append("- {at: 2026-01-06T00:00, do: stop}\n").toString();
    }
}
