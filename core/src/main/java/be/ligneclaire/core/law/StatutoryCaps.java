package be.ligneclaire.core.law;

import be.ligneclaire.core.law.LegalView.CustomerKind;
import be.ligneclaire.core.law.LegalView.ServiceKind;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.latepayment.LateInterest.Payment;
import be.ligneclaire.core.time.BelgianCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/// The most that may be asked from a consumer who pays late: `min(contract, cap)`.
///
/// | what             | telephone and internet            | television, devices, other        |
/// |------------------|-----------------------------------|-----------------------------------|
/// | reminders        | two free, then at most € 10.00    | two free, then at most € 7.50 and |
/// |                  |                                   | postage; free for the first three |
/// |                  |                                   | due dates of a year, when counted |
/// | lump sum         | the bands of Book XIX, cut down   | the bands of Book XIX, cut down   |
/// | interest         | by the day, at the civil rate     | by the day, at ECB + 8            |
/// | refused debit    | € 0.00                            | € 0.00                            |
/// | bailiff's tariff | € 0.00 before court               | € 0.00 before court               |
///
/// The lump sum is nothing while the waiting time after the first reminder runs.
/// A mixed bundle takes the strictest of both columns. Of "the first is free" and "the first two are free"
/// the kinder wins.
public final class StatutoryCaps {

    private static final BigDecimal DAYS_AND_PERCENT = BigDecimal.valueOf(36_500);

    private StatutoryCaps() {}

    /// The fees of reminders 1, 2, … under the law.
    public static List<Money> reminderFees(LegalView view, List<Money> contract, ReminderFacts facts) {
        var fees = new ArrayList<Money>();
        for (var number = 1; number <= contract.size(); number++) {
            var fee = contract.get(number - 1);
            for (var part : parts(view)) {
                fee = min(fee, highestReminderFee(view, part, number, facts).orElse(fee));
            }
            fees.add(fee);
        }
        return List.copyOf(fees);
    }

    private static Optional<Money> highestReminderFee(
            LegalView view, ServiceKind part, int number, ReminderFacts facts) {
        var free = figure("reminders-free", part, view).map(Integer::valueOf).orElse(0);
        var freeDueDates =
                figure("free-due-dates", part, view).map(Integer::valueOf).orElse(0);
        if (number <= free || facts.dueDatesBefore().orElse(freeDueDates) < freeDueDates) {
            return Optional.of(Euro.ZERO);
        }
        var postage = figure("reminder-postage", part, view).isPresent() ? facts.postage() : Euro.ZERO;
        return figure("reminder-fee", part, view).map(Euro::of).map(postage::plus);
    }

    /// All reminder fees together.
    public static LegalCap reminderFee(LegalView view, List<Money> contract, ReminderFacts facts) {
        return LegalCap.lower(
                Euro.sum(contract), Euro.sum(reminderFees(view, contract, facts)), source("reminder-fee", view));
    }

    /// The lump-sum indemnity; nothing while the waiting time runs.
    ///
    /// @param waiting whether the waiting time after the first reminder is not over
    public static LegalCap lumpSum(LegalView view, Money contract, Money unpaid, boolean waiting) {
        var lowest = contract;
        for (var part : parts(view)) {
            var bands = figure("lump-sum", part, view);
            if (bands.isPresent()) {
                lowest = min(lowest, waiting ? Euro.ZERO : lumpSum(bands.get(), unpaid));
            }
        }
        return LegalCap.lower(contract, lowest, source("lump-sum", view));
    }

    /// `150.00:20.00:0, …`: upper limit, fixed part and percentage of the slice; last the maximum.
    private static Money lumpSum(String bands, Money unpaid) {
        if (unpaid.isZero()) {
            return Euro.ZERO;
        }
        var floor = BigDecimal.ZERO;
        var entries = bands.split(",\\s*");
        var maximum = new BigDecimal(entries[entries.length - 1]);
        for (var entry : entries) {
            var band = entry.split(":");
            var last = band[0].equals("max");
            if (last || unpaid.getAmount().compareTo(new BigDecimal(band[0])) <= 0) {
                var exact = unpaid.getAmount()
                        .subtract(floor)
                        .multiply(new BigDecimal(band[2]))
                        .movePointLeft(2)
                        .add(new BigDecimal(band[1]));
                return cutDown(exact.min(maximum));
            }
            floor = new BigDecimal(band[0]);
        }
        throw new IllegalStateException("Bands without end: " + bands);
    }

    /// Interest by the day on the open balance, cut down once.
    ///
    /// @param from the first day that counts
    /// @param payments in any order; the day of a payment no longer counts what it paid
    /// @param until the day of the last payment, which does not count
    /// @param yearlyRate percent per year by the contract, by day
    public static LegalCap interest(
            LegalView view,
            Money contract,
            Money principal,
            LocalDate from,
            List<Payment> payments,
            LocalDate until,
            Function<LocalDate, BigDecimal> yearlyRate) {
        var lowest = contract;
        for (var part : parts(view)) {
            var rate = figure("interest-by-day", part, view);
            if (rate.isPresent()) {
                var exact = byDay("rate." + rate.get(), principal, from, payments, until, yearlyRate);
                lowest = min(lowest, cutDown(exact));
            }
        }
        return LegalCap.lower(contract, lowest, source("interest-by-day", view));
    }

    private static BigDecimal byDay(
            String ceiling,
            Money principal,
            LocalDate from,
            List<Payment> payments,
            LocalDate until,
            Function<LocalDate, BigDecimal> yearlyRate) {
        var sum = BigDecimal.ZERO;
        var day = from;
        while (day.isBefore(until)) {
            var open = open(principal, payments, day);
            if (open.signum() <= 0) {
                break;
            }
            var next = earliest(day, until, payments, ceiling);
            var agreed = yearlyRate.apply(day);
            var rate = LegalFigures.on(ceiling, day)
                    .map(BigDecimal::new)
                    .map(agreed::min)
                    .orElse(agreed);
            sum = sum.add(open.multiply(rate).multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(day, next))));
            day = next;
        }
        return sum.divide(DAYS_AND_PERCENT, 12, RoundingMode.DOWN);
    }

    private static BigDecimal open(Money principal, List<Payment> payments, LocalDate day) {
        return payments.stream()
                .filter(payment -> !payment.date().isAfter(day))
                .map(payment -> payment.amount().getAmount())
                .reduce(principal.getAmount(), BigDecimal::subtract);
    }

    /// The next day on which balance, legal rate or year changes.
    private static LocalDate earliest(LocalDate day, LocalDate until, List<Payment> payments, String ceiling) {
        var next = Stream.concat(
                        payments.stream().map(Payment::date).filter(date -> date.isAfter(day)),
                        LegalFigures.nextChange(ceiling, day).stream())
                .min(LocalDate::compareTo)
                .filter(date -> date.isBefore(until))
                .orElse(until);
        var newYear = LocalDate.of(day.getYear() + 1, 1, 1);
        return newYear.isBefore(next) ? newYear : next;
    }

    /// The cost of refused direct debits.
    public static LegalCap directDebitRejection(LegalView view, Money contract) {
        return flat("direct-debit-rejection", view, contract);
    }

    /// The cost of a bailiff's act before court.
    public static LegalCap bailiff(LegalView view, Money contract) {
        return flat("bailiff", view, contract);
    }

    /// The fee of a reactivation.
    public static LegalCap reactivationFee(LegalView view, Money contract) {
        return flat("reactivation-fee", view, contract);
    }

    private static LegalCap flat(String name, LegalView view, Money contract) {
        var lowest = contract;
        for (var part : parts(view)) {
            lowest = min(lowest, figure(name, part, view).map(Euro::of).orElse(contract));
        }
        return LegalCap.lower(contract, lowest, source(name, view));
    }

    /// The first day on which costs may be charged after a first reminder: from day 15, day 1 being the day
    /// after an e-mail or SMS, or the third working day after a letter was sent.
    public static LocalDate costsFrom(LegalView view, LocalDate firstReminder, boolean byPost) {
        var days = parts(view).stream()
                .flatMap(part -> figure("waiting-days", part, view).stream())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        var dayOne = byPost ? BelgianCalendar.plusWorkingDays(firstReminder, 3) : firstReminder.plusDays(1);
        return dayOne.plusDays(days);
    }

    /// What the law grants a customer at least, where it says so.
    public static Optional<Money> minimum(String name, LocalDate day) {
        return LegalFigures.on("minimum." + name, day).map(Euro::of);
    }

    /// The legal civil rate of a day in percent per year, where it is known.
    public static Optional<BigDecimal> civilRate(LocalDate day) {
        return LegalFigures.on("rate.civil", day).map(BigDecimal::new);
    }

    private static List<ServiceKind> parts(LegalView view) {
        return view.customer() == CustomerKind.BUSINESS
                ? List.of()
                : view.service().parts();
    }

    private static Optional<String> figure(String name, ServiceKind part, LegalView view) {
        return LegalFigures.on(name + "." + part.word(), view.asOf());
    }

    /// The law behind a cap; where it differs from the family's own act, the data says so.
    private static String source(String name, LegalView view) {
        return view.service().parts().stream()
                .map(part -> LegalFigures.on("source." + name + "." + part.word(), LocalDate.MAX)
                        .or(() -> LegalFigures.on("source." + part.word(), LocalDate.MAX))
                        .orElse(part.word()))
                .flatMap(sources -> Stream.of(sources.split("; ")))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Money cutDown(BigDecimal exact) {
        return Euro.of(exact.setScale(2, RoundingMode.DOWN));
    }

    private static Money min(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
