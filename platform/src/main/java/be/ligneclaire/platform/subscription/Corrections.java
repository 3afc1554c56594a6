package be.ligneclaire.platform.subscription;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.subscription.Subscriptions.Answer;
import be.ligneclaire.platform.subscription.Subscriptions.BillableProduct;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The front door for colleagues: facts of the past that turned out wrong are put right. What was
/// noted before stays beside it, with who put it right, when and why. What it means for invoices is
/// for `billing`, at its next run.
///
/// Each correction can be repeated: what holds already is *done* and leaves no trace but the request.
public interface Corrections {

    /// An item was installed or activated on another day, earlier or later; of a package the
    /// package and what began with it.
    ///
    /// Refused when nothing started, the day is to come, lies before the order or not before the
    /// end, or when something that came later changed before that day.
    ///
    /// @param why told to nobody but colleagues; not blank
    Answer start(long accountId, ItemRef item, LocalDate firstDay, String why, Actor by);

    /// Another plan was in force since a day, until the next change of plan.
    ///
    /// Refused when that plan could not have begun on that day, is of another service or edition,
    /// or the item is a package.
    Answer plan(long accountId, ItemRef item, String offer, LocalDate from, String why, Actor by);

    /// Instead of an option another one ran since a day, or none, until it was switched off.
    Answer option(
            long accountId,
            ItemRef item,
            String option,
            Optional<String> instead,
            LocalDate from,
            String why,
            Actor by);

    /// All corrections ever of the accounts `from` (included) to `to` (excluded), in order of
    /// account and of time. They are few.
    List<Correction> of(long from, long to);

    /// Everything that was ever agreed with some accounts and began, in order of account, item,
    /// product.
    List<BillableProduct> everAgreed(Collection<Long> accountIds);

    enum CorrectionKind {
        START,
        PLAN,
        OPTION
    }

    /// @param agreedId whose days were put right
    /// @param replaces the agreed product whose days it takes
    record Correction(long correctionId, long accountId, long agreedId, CorrectionKind kind, OptionalLong replaces) {}
}
