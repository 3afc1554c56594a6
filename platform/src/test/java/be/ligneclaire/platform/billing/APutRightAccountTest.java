package be.ligneclaire.platform.billing;

import static be.ligneclaire.core.terms.RuleId.BILLING_CREDIT_NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.subscription.Corrections;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Answer;
import be.ligneclaire.platform.subscription.Subscriptions.Done;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// Pairs of customers live the same life: one is noted right from the start, the other wrong, and
/// put right later, once or in two goes. In the end both have paid the same for each product and
/// month, to the cent.
@Proves(BILLING_CREDIT_NOTES)
@PlatformTest
@TestPropertySource(properties = "ligneclaire.billing.chunk=7")
class APutRightAccountTest {

    private static final Actor COLLEAGUE = new Actor("agent:anna", "agent", "console");
    private static final List<String> EDITIONS = List.of("en-2024", "nl-2025", "fr-2025-09-30");
    private static final List<String> MOBILE = List.of("mobile-5", "mobile-15", "mobile-25", "mobile-talk");
    private static final List<String> INTERNET = List.of("internet-500", "internet-1000", "internet-10g");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Billing billing;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Corrections corrections;

    @Autowired
    private JdbcClient db;

    private final TreeMap<LocalDate, List<Runnable>> diary = new TreeMap<>();
    private final Random chance = new Random(20_261_125);

    @Test
    void what_was_put_right_costs_what_it_would_have_cost() {
        var shop = Shop.in(context);
        var first = shop.today().withDayOfMonth(1).plusMonths(1);
        var pairs = new ArrayList<Pair>();
        for (int number = 0; number < 48; number++) {
            var pair = new Pair(shop, EDITIONS.get(number % 3), number % 2 == 0);
            pairs.add(pair);
            pair.live(first.plusDays(chance.nextInt(60)));
        }

        diary.forEach((day, happens) -> {
            shop.until(day, LocalTime.of(10, 0));
            happens.forEach(Runnable::run);
        });
        shop.until(shop.today().withDayOfMonth(1).plusMonths(2), LocalTime.of(10, 0));

        assertThat(db.sql("select reason from billing.held_back")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(pairs)
                .allSatisfy(pair -> assertThat(paid(pair.noted))
                        .as(
                                "%s, from %s",
                                pair.story, pair.noted.services().getFirst().identifier())
                        .isEqualTo(paid(pair.right)));
        assertThat(pairs.stream().filter(pair -> hasCorrections(pair.noted))).hasSizeGreaterThan(30);
        assertThat(pairs.stream().filter(pair -> hasCorrections(pair.right))).isEmpty();
    }

    /// What an account has paid for each product and month.
    private Map<String, Money> paid(Item item) {
        var paid = new TreeMap<String, Money>();
        for (var line : lines(item)) {
            if (line.kind() == LineKind.RECURRING) {
                var days = line.period().orElseThrow();
                assertThat(YearMonth.from(days.getStart())).isEqualTo(YearMonth.from(days.getEndInclusive()));
                paid.merge(line.product() + " " + YearMonth.from(days.getStart()), line.amount(), Money::plus);
            }
        }
        paid.values().removeIf(Money::isZero);
        return paid;
    }

    private List<Line> lines(Item item) {
        return billing.of(item.accountId()).stream()
                .flatMap(each -> billing.byNumber(each.number()).orElseThrow().lines().stream())
                .toList();
    }

    private boolean hasCorrections(Item item) {
        return db.sql("""
                        select exists (select from billing.repaired r where account_id = :account)
                        """)
                .param("account", item.accountId())
                .query(Boolean.class)
                .single();
    }

    private <T> T one(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    private void on(LocalDate day, Runnable what) {
        diary.computeIfAbsent(day, _ -> new ArrayList<>()).add(what);
    }

    private static void done(Answer answer) {
        assertThat(answer).isInstanceOf(Done.class);
    }

    /// One customer as noted, one as it was.
    private final class Pair {

        private final Shop shop;
        private final String edition;
        private final boolean mobile;
        private final StringBuilder story = new StringBuilder();
        private Item noted;
        private Item right;

        @SuppressWarnings("NullAway.Init")
        Pair(Shop shop, String edition, boolean mobile) {
            this.shop = shop;
            this.edition = edition;
            this.mobile = mobile;
        }

        void live(LocalDate ordered) {
            var offers = mobile ? MOBILE : INTERNET;
            var was = one(offers);
            var noted0 = chance.nextBoolean() ? was : one(offers);
            var others = offers.stream()
                    .filter(offer -> !offer.equals(was) && !offer.equals(noted0))
                    .toList();
            var next = one(others);
            var notedNext = one(others);
            on(ordered, () -> {
                noted = shop.item(edition, Shop.of(noted0));
                right = shop.item(edition, Shop.of(was));
            });
            var started = ordered.plusDays(1 + chance.nextInt(25));
            var notedStart = chance.nextBoolean() ? started : ordered.plusDays(1 + chance.nextInt(25));
            on(started, () -> shop.works(right));
            on(notedStart, () -> shop.works(noted));
            var settled = ordered.plusDays(27);
            tell("%s, %s noted as %s, from %s noted as %s".formatted(edition, was, noted0, started, notedStart));

            var changes = chance.nextInt(3) > 0;
            var asked = settled.plusDays(chance.nextInt(40));
            var waits = edition.startsWith("fr") && !mobile;
            var changed = waits ? asked.plusDays(5) : asked.withDayOfMonth(1).plusMonths(1);
            if (changes) {
                on(asked, () -> {
                    done(plan(noted, notedNext));
                    done(plan(right, next));
                });
                if (waits) {
                    on(changed, () -> {
                        shop.works(noted);
                        shop.works(right);
                    });
                }
                tell("%s noted as %s from %s".formatted(next, notedNext, changed));
            }
            var end = changed.plusDays(40L + chance.nextInt(40));
            var ends = chance.nextInt(3) == 0;
            if (ends) {
                on(end.minusDays(15), () -> {
                    cancel(noted, end);
                    cancel(right, end);
                });
                tell("ends " + end);
            }
            options(settled.plusDays(chance.nextInt(30)));

            var corrected = settled.plusDays(chance.nextInt(120));
            if (!notedStart.equals(started)) {
                if (chance.nextBoolean()) {
                    var wrongAgain = ordered.plusDays(1 + chance.nextInt(25));
                    on(corrected.minusDays(1), () -> done(start(wrongAgain)));
                }
                on(corrected, () -> done(start(started)));
                tell("start corrected " + corrected);
            }
            var planCorrected = settled.plusDays(chance.nextInt(120));
            if (!noted0.equals(was)) {
                on(
                        planCorrected,
                        () -> done(
                                correct(was, shop.service(noted).billingStart().orElseThrow())));
                tell("plan corrected " + planCorrected);
            }
            if (changes && !notedNext.equals(next)) {
                var again = changed.plusDays(chance.nextInt(100));
                on(again, () -> done(correct(next, changed)));
                tell("next plan corrected " + again);
            }
        }

        /// An option as noted that was another one, or none.
        private void options(LocalDate day) {
            if (chance.nextBoolean()) {
                return;
            }
            var choices = mobile ? List.of("extra-data-5", "world-calls") : List.of("wifi-booster", "fixed-ip");
            var notedOption = choices.getFirst();
            var option = chance.nextBoolean() ? Optional.of(choices.getLast()) : Optional.<String>empty();
            on(day, () -> {
                done(option(noted, notedOption));
                option.ifPresent(each -> done(option(right, each)));
            });
            var corrected = day.plusDays(chance.nextInt(100));
            on(
                    corrected,
                    () -> done(corrections.option(
                            noted.accountId(),
                            ItemRef.of(noted.itemId()),
                            notedOption,
                            option,
                            day,
                            "misheard",
                            COLLEAGUE)));
            tell("%s noted as %s from %s, corrected %s".formatted(option, notedOption, day, corrected));
        }

        private void tell(String what) {
            story.append(what).append("; ");
        }

        private Answer plan(Item item, String offer) {
            return subscriptions.changePlan(item.accountId(), ItemRef.of(item.itemId()), offer, Shop.customerActor());
        }

        private Answer option(Item item, String option) {
            return subscriptions.switchOption(
                    item.accountId(), ItemRef.of(item.itemId()), option, true, Shop.customerActor());
        }

        private void cancel(Item item, LocalDate end) {
            done(subscriptions.cancel(
                    item.accountId(), ItemRef.of(item.itemId()), "web-form", Optional.of(end), Shop.customerActor()));
        }

        private Answer start(LocalDate day) {
            return corrections.start(
                    noted.accountId(), ItemRef.of(noted.itemId()), day, "the technician says so", COLLEAGUE);
        }

        private Answer correct(String offer, LocalDate from) {
            return corrections.plan(noted.accountId(), ItemRef.of(noted.itemId()), offer, from, "misheard", COLLEAGUE);
        }
    }
}
