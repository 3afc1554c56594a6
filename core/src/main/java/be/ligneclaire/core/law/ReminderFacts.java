package be.ligneclaire.core.law;

import be.ligneclaire.core.money.Euro;
import java.util.OptionalInt;
import org.joda.money.Money;

/// What Book XIX asks about reminders beside their number. It makes the reminders of the first three due dates
/// of a calendar year free where the debt is a subscription's, and lets the creditor add postage to the fee of
/// a paid one. Telephone and internet know neither.
///
/// @param dueDatesBefore for how many earlier due dates of the same calendar year the customer was reminded;
///     empty when nobody counted
/// @param postage of each reminder sent on paper, zero for e-mail and SMS
public record ReminderFacts(OptionalInt dueDatesBefore, Money postage) {

    /// Nothing was counted and nothing went by post.
    public static final ReminderFacts UNKNOWN = new ReminderFacts(OptionalInt.empty(), Euro.ZERO);

    public ReminderFacts {
        if (dueDatesBefore.orElse(0) < 0 || postage.isNegative()) {
            throw new IllegalArgumentException("Reminded due dates and postage are not negative");
        }
    }
}
