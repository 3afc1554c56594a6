package be.ligneclaire.core.rules.latepayment;

import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_ACCELERATION;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.DeadlineExtension;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/// When a missed instalment makes a whole repayment plan due.
///
/// ```
/// missed:         not paid by its due date (moved to a working day), also if paid later
/// after a miss:   all unpaid instalments are due from the next day on
/// nothing missed: the unpaid instalments whose date has come
/// ```
///
/// Source: fr CG 6.3, nl 6.3, en 6.3. Reading: only where a plan exists, since the clause ties it to one;
/// invoices without a plan keep their due date.
///
/// Example: three of € 50.00, the first due on 1 December not paid: on 2 December € 150.00 is due.
@Implements(COLLECTIONS_ACCELERATION)
public final class Acceleration {

    private Acceleration() {}

    /// A part of a plan.
    ///
    /// @param paid the day it was paid; empty while it is not
    public record Instalment(LocalDate due, Money amount, Optional<LocalDate> paid) {

        private LocalDate lastDay() {
            return DeadlineExtension.forCustomer(due);
        }

        private boolean paidBy(LocalDate day) {
            return paid.filter(date -> !date.isAfter(day)).isPresent();
        }
    }

    /// What is due on a day.
    public static Reckoning dueNow(Edition edition, List<Instalment> plan, LocalDate today) {
        var missed = plan.stream().anyMatch(part -> part.lastDay().isBefore(today) && !part.paidBy(part.lastDay()));
        var due = plan.stream()
                .filter(part -> !part.paidBy(today))
                .filter(part -> missed || !part.lastDay().isAfter(today))
                .map(Instalment::amount)
                .toList();
        var sum = Euro.sum(due);
        return Working.of(COLLECTIONS_ACCELERATION, edition)
                .date("today", today)
                .flag("missed", missed)
                .count("instalments", due.size(), "instalments")
                .amount(
                        sum,
                        due.isEmpty()
                                ? "0.00"
                                : due.stream().map(Euro::text).collect(Collectors.joining(" + ")) + " = "
                                        + Euro.text(sum));
    }
}
