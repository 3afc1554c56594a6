package be.ligneclaire.core.rules.latepayment;

import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_REMINDER_FEE;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;

/// What reminders cost.
///
/// ```
/// the first two (en, nl) or the first one (fr) free, each later one € 10.00, four at most
/// ```
///
/// Source: fr CG 6.3, nl 6.3, en 6.3. No VAT. The fees bear no interest, are no base of the indemnity and
/// cause no reminders of their own. In all at most € 20.00 (en, nl) or € 30.00 (fr).
///
/// Example: fr, four reminders: 0 + 10 + 10 + 10 = € 30.00.
@Implements(COLLECTIONS_REMINDER_FEE)
public final class ReminderFee {

    private ReminderFee() {}

    /// The fee of one reminder.
    ///
    /// @param number from 1
    public static Reckoning of(Edition edition, int number) {
        var free = edition.number(COLLECTIONS_REMINDER_FEE, "free");
        var fee = number <= free ? Euro.ZERO : edition.euro(COLLECTIONS_REMINDER_FEE, "fee");
        return Working.of(COLLECTIONS_REMINDER_FEE, edition)
                .count("reminder", number, "reminder")
                .count("free", free, "reminders")
                .euro("fee", fee)
                .amount(fee, number + (number <= free ? " ≤ " : " > ") + free + " → " + Euro.text(fee));
    }

    /// The fees of the first so many reminders, one each.
    public static List<Money> each(Edition edition, int reminders) {
        return IntStream.rangeClosed(1, reminders)
                .mapToObj(number -> of(edition, number).amount())
                .toList();
    }

    /// All fees together.
    ///
    /// @throws IllegalArgumentException for more reminders than there may be
    public static Reckoning total(Edition edition, int reminders) {
        if (reminders > Reminders.maximum(edition)) {
            throw new IllegalArgumentException("At most " + Reminders.maximum(edition) + " reminders");
        }
        return total(Working.of(COLLECTIONS_REMINDER_FEE, edition), edition, each(edition, reminders));
    }

    private static Reckoning total(Working working, Edition edition, List<Money> fees) {
        var total = Euro.sum(fees);
        return working.count("reminders_sent", fees.size(), "reminders")
                .count("free", edition.number(COLLECTIONS_REMINDER_FEE, "free"), "reminders")
                .euro("fee", edition.euro(COLLECTIONS_REMINDER_FEE, "fee"))
                .amount(
                        total,
                        fees.isEmpty()
                                ? "0 → 0.00"
                                : fees.stream().map(Euro::text).collect(Collectors.joining(" + ")) + " = "
                                        + Euro.text(total));
    }
}
