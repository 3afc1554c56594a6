package be.ligneclaire.platform.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.billing.Billing.Cause;
import be.ligneclaire.platform.billing.Billing.Change;
import be.ligneclaire.platform.billing.Billing.Line;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/// The causes add up to the difference, and are what a customer would say they are.
class WhatChangedTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final LocalDateRange PART = LocalDateRange.of(JANUARY.atDay(17), FEBRUARY.atDay(1));

    @Test
    void the_month_after_the_first_no_longer_holds_the_part_of_a_month() {
        var first = List.of(fee(1, "mobile-15", "7.26", PART), month(1, "mobile-15", "15.00", FEBRUARY));
        var second = List.of(month(1, "mobile-15", "15.00", YearMonth.of(2026, 3)));
        assertThat(WhatChanged.between(first, second))
                .containsExactly(change(Cause.PART_OF_MONTH, 1, "mobile-15", "", "22.26", "15.00"));
    }

    @Test
    void another_price_for_a_whole_month_is_a_price() {
        assertThat(WhatChanged.between(
                        List.of(month(1, "mobile-15", "15.00", JANUARY)),
                        List.of(month(1, "mobile-15", "15.45", FEBRUARY))))
                .containsExactly(change(Cause.PRICE, 1, "mobile-15", "", "15.00", "15.45"));
    }

    @Test
    void a_promotion_that_is_over_is_a_price_as_long_as_its_item_goes_on() {
        var before = List.of(month(1, "mobile-15", "15.00", JANUARY), month(1, "promo-welcome", "-5.00", JANUARY));
        assertThat(WhatChanged.between(before, List.of(month(1, "mobile-15", "15.00", FEBRUARY))))
                .containsExactly(change(Cause.PRICE, 1, "promo-welcome", "", "-5.00", "0.00"));
        assertThat(WhatChanged.between(before, List.of()))
                .containsExactly(
                        change(Cause.ENDED, 1, "mobile-15", "", "15.00", "0.00"),
                        change(Cause.ENDED, 1, "promo-welcome", "", "-5.00", "0.00"));
    }

    @Test
    void a_discount_that_is_taken_back_is_a_credit_of_its_month() {
        assertThat(WhatChanged.between(
                        List.of(
                                month(1, "internet-1000", "15.00", JANUARY),
                                month(1, "promo-half-price", "-7.50", JANUARY)),
                        List.of(fee(1, "internet-1000", "-10.18", PART), fee(1, "promo-half-price", "5.09", PART))))
                .containsExactly(
                        change(Cause.ENDED, 1, "internet-1000", "", "15.00", "0.00"),
                        change(Cause.ENDED, 1, "promo-half-price", "", "-7.50", "0.00"),
                        change(Cause.CREDIT, 1, "internet-1000", "", "0.00", "-10.18"),
                        change(Cause.CREDIT, 1, "promo-half-price", "", "0.00", "5.09"));
    }

    @Test
    void another_plan_is_one_change_and_a_new_option_another() {
        assertThat(WhatChanged.between(
                        List.of(month(1, "mobile-15", "15.00", JANUARY), month(2, "internet-500", "10.00", JANUARY)),
                        List.of(
                                month(1, "mobile-25", "25.00", FEBRUARY),
                                month(2, "internet-500", "10.00", FEBRUARY),
                                month(2, "fixed-ip", "4.00", FEBRUARY))))
                .containsExactly(
                        change(Cause.NEW, 2, "fixed-ip", "", "0.00", "4.00"),
                        change(Cause.REPLACED, 1, "mobile-25", "mobile-15", "15.00", "25.00"));
    }

    @Test
    void a_product_of_one_item_does_not_replace_that_of_another() {
        assertThat(WhatChanged.between(
                        List.of(month(1, "mobile-15", "15.00", JANUARY)),
                        List.of(month(2, "mobile-25", "25.00", FEBRUARY))))
                .extracting(Change::cause)
                .containsExactly(Cause.NEW, Cause.ENDED);
    }

    @Test
    void usage_credits_and_costs_have_causes_of_their_own() {
        assertThat(WhatChanged.between(
                        List.of(line(1, "sms-national", "1.20", LineKind.USAGE)),
                        List.of(
                                line(1, "sms-zone-1", "0.20", LineKind.USAGE),
                                line(1, "mobile-15", "-3.00", LineKind.RECURRING),
                                line(1, "install", "50.00", LineKind.ONE_OFF),
                                line(1, "", "10.00", LineKind.LATE_PAYMENT))))
                .containsExactly(
                        change(Cause.CREDIT, 1, "mobile-15", "", "0.00", "-3.00"),
                        change(Cause.USAGE, 1, "", "", "1.20", "0.20"),
                        change(Cause.ONE_OFF, 1, "install", "", "0.00", "50.00"),
                        new Change(Cause.LATE_PAYMENT, OptionalLong.empty(), "", "", Euro.ZERO, Euro.of("10.00")));
    }

    @Test
    void the_same_lines_change_nothing() {
        var lines = List.of(month(1, "mobile-15", "15.00", JANUARY), line(1, "sms-national", "0.20", LineKind.USAGE));
        assertThat(WhatChanged.between(lines, lines)).isEmpty();
    }

    @Test
    void whatever_the_lines_are_the_causes_add_up_and_none_is_nothing() {
        var seed = Long.getLong("seed", 20_260_201L);
        var random = new SplittableRandom(seed);
        for (var i = 0; i < 5_000; i++) {
            var before = lines(random);
            var after = lines(random);
            var changes = WhatChanged.between(before, after);
            assertThat(Euro.sum(changes.stream().map(Change::difference).toList()))
                    .as("seed %d, pair %d", seed, i)
                    .isEqualTo(total(after).minus(total(before)));
            assertThat(changes).noneMatch(change -> change.difference().isZero());
        }
    }

    private static List<Line> lines(SplittableRandom random) {
        var lines = new ArrayList<Line>();
        for (var i = random.nextInt(9); i > 0; i--) {
            lines.add(line(
                    OptionalLong.of(1 + random.nextInt(3)),
                    List.of("mobile-5", "mobile-15", "mobile-25", "fixed-ip", "promo-welcome")
                            .get(random.nextInt(5)),
                    Euro.of("%d.%02d".formatted(random.nextInt(40) - 10, random.nextInt(100))),
                    LineKind.values()[random.nextInt(LineKind.values().length)],
                    random.nextBoolean() ? PART : Brussels.daysOf(FEBRUARY)));
        }
        return lines;
    }

    private static Money total(List<Line> lines) {
        return Euro.sum(lines.stream().map(Line::amount).toList());
    }

    private static Change change(Cause cause, long item, String product, String former, String before, String after) {
        return new Change(cause, OptionalLong.of(item), product, former, Euro.of(before), Euro.of(after));
    }

    private static Line month(long item, String product, String amount, YearMonth month) {
        return fee(item, product, amount, Brussels.daysOf(month));
    }

    private static Line fee(long item, String product, String amount, LocalDateRange days) {
        return line(OptionalLong.of(item), product, Euro.of(amount), LineKind.RECURRING, days);
    }

    private static Line line(long item, String product, String amount, LineKind kind) {
        return line(OptionalLong.of(item), product, Euro.of(amount), kind, PART);
    }

    private static Line line(OptionalLong item, String product, Money amount, LineKind kind, LocalDateRange days) {
        return new Line(
                1,
                item,
                OptionalLong.empty(),
                product,
                product,
                Optional.of(days),
                OptionalLong.empty(),
                Optional.empty(),
                amount,
                kind,
                "billing.invoice-composition",
                "nl-2025",
                List.of("6.2"),
                List.of(),
                "");
    }
}
