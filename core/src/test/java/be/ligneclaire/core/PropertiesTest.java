package be.ligneclaire.core;

import static be.ligneclaire.core.Editions.EN;
import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.change.FreeExitAfterChange;
import be.ligneclaire.core.rules.compensation.Outage;
import be.ligneclaire.core.rules.compensation.OutageClaimPeriod;
import be.ligneclaire.core.rules.compensation.PortDelay;
import be.ligneclaire.core.rules.dispute.InvoiceDispute;
import be.ligneclaire.core.rules.dispute.SuspensionComplaint;
import be.ligneclaire.core.rules.ending.WithdrawalEquipment;
import be.ligneclaire.core.rules.ending.WithdrawalRight;
import be.ligneclaire.core.rules.equipment.EquipmentReturn;
import be.ligneclaire.core.rules.invoicing.DebtPart;
import be.ligneclaire.core.rules.invoicing.DueDate;
import be.ligneclaire.core.rules.invoicing.OpenInvoice;
import be.ligneclaire.core.rules.invoicing.PaymentAllocation;
import be.ligneclaire.core.rules.latepayment.LateInterest;
import be.ligneclaire.core.rules.latepayment.LumpSumIndemnity;
import be.ligneclaire.core.rules.number.PortAfterEnd;
import be.ligneclaire.core.rules.recurring.FirstMonthProration;
import be.ligneclaire.core.time.BelgianCalendar;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.core.time.MonthCounting;
import be.ligneclaire.core.time.TargetCalendar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/// Truths that are not cases, over thousands of seeded random inputs; `-Dseed=…` repeats a failure.
class PropertiesTest {

    private static final int TIMES = 3000;

    private final long seed = Long.getLong("seed", 20_260_105L);
    private final SplittableRandom random = new SplittableRandom(seed);

    @Test
    void a_whole_month_costs_the_monthly_price() {
        times(() -> {
            var price = money(20_000);
            var month = month();
            assertThat(FirstMonthProration.part(FR, price, Brussels.daysOf(month))
                            .amount())
                    .as(why(price, month))
                    .isEqualTo(price);
        });
    }

    @Test
    void parts_of_a_month_add_up_to_within_half_a_cent_per_part() {
        times(() -> {
            var price = money(20_000);
            var month = month();
            var cut = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
            var before = FirstMonthProration.part(FR, price, LocalDateRange.of(month.atDay(1), cut))
                    .amount();
            var after = FirstMonthProration.charge(FR, price, cut).amount();
            assertThat(before.plus(after).minus(price).getAmount().abs())
                    .as(why(price, cut))
                    .isLessThanOrEqualTo(new BigDecimal("0.01"));
        });
    }

    @Test
    void interest_never_falls_as_time_passes() {
        times(() -> {
            var principal = money(500_000);
            var due = day();
            var paid = due.plusDays(random.nextInt(900));
            var rate = BigDecimal.valueOf(random.nextInt(1300), 2);
            var sooner = LateInterest.of(NL, principal, due, paid, day -> rate);
            var later = LateInterest.of(NL, principal, due, paid.plusDays(random.nextInt(60)), day -> rate);
            assertThat(later.amount().amount())
                    .as(why(principal, due, paid))
                    .isGreaterThanOrEqualTo(sooner.amount().amount());
            assertThat(sooner.startedMonths()).isEqualTo(MonthCounting.startedMonths(due, paid));
        });
    }

    @Test
    void the_indemnity_rises_with_the_debt_up_to_two_thousand() {
        times(() -> {
            var small = money(5_000_000);
            var large = small.plus(money(100_000));
            var one = LumpSumIndemnity.on(EN, small).amount();
            var other = LumpSumIndemnity.on(EN, large).amount();
            assertThat(other).as(why(small, large)).isGreaterThanOrEqualTo(one).isLessThanOrEqualTo(Euro.of("2000.00"));
        });
    }

    @Test
    void outage_compensation_rises_with_time_and_fee() {
        times(() -> {
            var fee = money(10_000);
            var elapsed = Duration.ofSeconds(random.nextInt(40 * 86_400));
            var one = Outage.of(FR, elapsed, fee).compensation().amount();
            var longer = Outage.of(FR, elapsed.plusSeconds(random.nextInt(86_400)), fee)
                    .compensation()
                    .amount();
            var dearer =
                    Outage.of(FR, elapsed, fee.plus(money(1000))).compensation().amount();
            assertThat(longer).as(why(fee, elapsed)).isGreaterThanOrEqualTo(one);
            assertThat(dearer).as(why(fee, elapsed)).isGreaterThanOrEqualTo(one);
        });
    }

    @Test
    void allocation_never_creates_or_loses_a_cent() {
        times(() -> {
            var invoices = IntStream.range(0, random.nextInt(6))
                    .mapToObj(this::invoice)
                    .toList();
            var payment = money(30_000);
            var reference = random.nextBoolean() ? Optional.of("A" + random.nextInt(6)) : Optional.<String>empty();
            var allocated = PaymentAllocation.allocate(payment, reference, invoices);
            var paid = invoices.stream()
                    .map(invoice -> allocated.to(invoice.number()))
                    .toList();
            assertThat(Euro.sum(paid).plus(allocated.credit()))
                    .as(why(payment, invoices))
                    .isEqualTo(payment);
            for (var invoice : invoices) {
                for (var part : DebtPart.values()) {
                    assertThat(allocated.to(invoice.number(), part))
                            .as(why(payment, invoices))
                            .isGreaterThanOrEqualTo(Euro.ZERO)
                            .isLessThanOrEqualTo(invoice.open(part));
                }
            }
        });
    }

    private OpenInvoice invoice(int number) {
        return new OpenInvoice("A" + number, day(), money(5000), money(200), money(3000), money(2000), money(6000));
    }

    @Test
    void deadlines_of_customers_never_fall_on_a_day_off() {
        times(() -> {
            var day = day();
            assertThat(List.of(
                            DueDate.of(FR, day),
                            WithdrawalRight.lastDay(FR, day),
                            EquipmentReturn.lastDay(FR, day).value(),
                            InvoiceDispute.lastDay(FR, day, Optional.empty()).value(),
                            SuspensionComplaint.lastDay(FR, day).value(),
                            OutageClaimPeriod.lastDay(FR, day).value(),
                            FreeExitAfterChange.lastDay(FR, day).value(),
                            PortAfterEnd.lastDay(FR, day).value(),
                            PortDelay.lastDayToClaim(FR, day).value(),
                            WithdrawalEquipment.returnBy(NL, day).value()))
                    .as(why(day))
                    .allMatch(BelgianCalendar::isWorkingDay);
            assertThat(TargetCalendar.isTargetDay(DueDate.ofDirectDebit(FR, day)))
                    .as(why(day))
                    .isTrue();
        });
    }

    private void times(Runnable once) {
        for (var i = 0; i < TIMES; i++) {
            once.run();
        }
    }

    private String why(Object... inputs) {
        return "seed " + seed + ", inputs " + List.of(inputs);
    }

    private Money money(int mostCents) {
        return Euro.of(BigDecimal.valueOf(random.nextInt(mostCents), 2));
    }

    private YearMonth month() {
        return YearMonth.of(2024 + random.nextInt(10), 1 + random.nextInt(12));
    }

    private LocalDate day() {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(3650));
    }
}
