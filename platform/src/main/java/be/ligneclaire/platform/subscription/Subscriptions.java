package be.ligneclaire.platform.subscription;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.fulfilment.Fulfilment.CardKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// The front door: what has been agreed and in which state it is.
///
/// A *contract* is agreed, under one edition for life. It has *items* as ordered (one offer or one package
/// each); an item has one *service*, a package several. What is paid per month is an *agreed product*: a
/// plan, a package, an option or a rent, with its price and the days it runs.
public interface Subscriptions {

    /// Concludes a contract: binds the edition, agrees the prices (`catalog.price-at-start`), has
    /// `fulfilment` prepare each service, announces [ContractStarted] where the edition starts it at
    /// acceptance (`contract.start`).
    default Concluded conclude(NewContract contract) {
        return conclude(contract, _ -> {});
    }

    /// The same; tells the caller what was agreed before the contract takes effect, so that its own news
    /// comes first.
    Concluded conclude(NewContract contract, Consumer<Concluded> agreed);

    /// Plans another plan for an item, by `contract.plan-change-timing`; a later request replaces an
    /// earlier one.
    ///
    /// @param item an item, or one service of a package
    Answer changePlan(long accountId, ItemRef item, String offer, Actor by);

    /// Switches an option on (at once, pro rata) or off (with the month) (`portal.options`).
    Answer switchOption(long accountId, ItemRef item, String option, boolean active, Actor by);

    /// Registers a cancellation (`contract.cancel-by-customer`, `contract.end-date-mobile`) and confirms it
    /// by e-mail.
    ///
    /// @param channel as stories write it: `web-form`, `letter` …
    Answer cancel(long accountId, ItemRef item, String channel, Optional<LocalDate> wishedEnd, Actor by);

    /// Everything agreed with an account, for pages: running items first.
    List<Item> itemsOf(long accountId);

    /// One contract of an account, for its page; empty when there is none or it is another account's.
    List<Contract> contractsOf(long accountId);

    /// What `billing` reads, for the accounts `from` (included) to `to` (excluded), in order of account,
    /// item, product: every agreed product that has begun by `runDay` (on that very day a plan may take the
    /// place of another) and was still running on or after the first day of the month before it.
    List<BillableProduct> billable(long from, long to, LocalDate runDay);

    /// Answers a question of the accounts `from` (included) to `to` (excluded) as things will stand on a day if
    /// nothing else happens: plans that take effect up to that day have. Nothing stays of it and nobody hears of
    /// it. Not to be called within a transaction.
    <T> T foreseen(long from, long to, LocalDate day, Supplier<T> question);

    /// The same of one account after something is tried: a change of plan, an option, a cancellation.
    <T> T tried(long accountId, LocalDate day, Runnable change, Supplier<T> question);

    /// What `usage` reads: the lines with these identifiers (telephone numbers, service identifiers),
    /// whatever their state. A number that served two lines one after the other gives both.
    List<Line> lines(java.util.Collection<String> identifiers);

    /// All lines, in order, a page at a time, for filling a cache.
    List<Line> linesAfter(long serviceId, int size);

    /// An item, or one service of a package.
    record ItemRef(long itemId, OptionalLong serviceId) {
        /// The whole item.
        public static ItemRef of(long itemId) {
            return new ItemRef(itemId, OptionalLong.empty());
        }
    }

    enum State {
        ORDERED,
        ACTIVE,
        LIMITED,
        SUSPENDED,
        ENDED;

        /// `ordered`.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    enum ProductKind {
        PLAN,
        PACKAGE,
        OPTION,
        RENT,
        /// A discount for some months; its price is below zero.
        PROMOTION
    }

    /// Why an agreed product ends.
    enum EndReason {
        /// Another takes its place: another plan, or the same at an indexed price.
        PLAN_CHANGE,
        /// An option was switched off, a promotion is over.
        OPTION_OFF,
        CANCELLED,
        AUTOMATIC
    }

    record NewContract(
            long accountId,
            long orderId,
            Edition edition,
            Instant acceptedAt,
            String saleChannel,
            List<NewItem> items) {}

    /// @param product an offer or a package
    /// @param number a number brought along
    /// @param promotion of the price list, for the product
    record NewItem(
            String product,
            List<String> options,
            Optional<CardKind> card,
            Optional<String> number,
            boolean ownModem,
            Optional<String> promotion) {

        /// Without a promotion.
        public NewItem(
                String product,
                List<String> options,
                Optional<CardKind> card,
                Optional<String> number,
                boolean ownModem) {
            this(product, options, card, number, ownModem, Optional.empty());
        }
    }

    /// @param items in the order asked
    record Concluded(long contractId, List<Item> items) {}

    /// Done, or refused by a rule.
    sealed interface Answer {}

    /// @param effective the day from which it holds; empty while it waits for an installation
    record Done(Optional<LocalDate> effective, RuleId rule) implements Answer {}

    /// @param reason kebab-case, a message key: `offer-of-another-service`
    record Refused(RuleId rule, String reason) implements Answer {}

    record Contract(
            long contractId,
            PublicId publicId,
            Edition edition,
            Instant acceptedAt,
            Optional<LocalDate> effectiveOn,
            Optional<LocalDate> endsOn,
            List<Long> items) {}

    /// @param product the offer or package in force
    /// @param products what is paid, before it starts too; plans that are paid with a package are not
    ///     listed
    /// @param nextPlan a plan change that is planned
    record Item(
            long itemId,
            PublicId publicId,
            long contractId,
            long accountId,
            Edition edition,
            String product,
            Money monthly,
            List<ServiceLine> services,
            List<AgreedProduct> products,
            Optional<PlannedPlan> nextPlan) {}

    record PlannedPlan(String offer, Optional<LocalDate> effective) {}

    /// @param identifier the E.164 number, or the service identifier of a fixed Internet or TV line
    record ServiceLine(
            long serviceId,
            Service service,
            String offer,
            State state,
            String identifier,
            Optional<LocalDate> billingStart,
            Optional<LocalDate> endsOn) {}

    /// @param days from the first charged day to the end (excluded), which may be far away; empty before
    ///     the start
    record AgreedProduct(long agreedId, String product, ProductKind kind, Money monthly, LocalDateRange days) {}

    /// @param agreedId the agreed product
    /// @param serviceId empty for a package
    /// @param service decides which rule ends it; for a package INTERNET
    /// @param from the first charged day
    /// @param until the first day no longer running; empty while open
    record BillableProduct(
            long agreedId,
            long accountId,
            long contractId,
            long itemId,
            OptionalLong serviceId,
            String product,
            ProductKind kind,
            Service service,
            Edition edition,
            Money monthly,
            LocalDate from,
            Optional<LocalDate> until,
            Optional<EndReason> endReason) {}

    /// @param activeFrom when the service was activated or installed; empty before
    /// @param activeUntil when it stopped
    /// @param subscribedOn the day of the order's acceptance
    /// @param products plans and options with the days on which each holds, for allowances; plans paid with
    ///     a package too
    /// @param inPackage whether its plan is paid with a package
    record Line(
            long serviceId,
            long itemId,
            long accountId,
            String identifier,
            Service service,
            Edition edition,
            LocalDate subscribedOn,
            Optional<Instant> activeFrom,
            Optional<Instant> activeUntil,
            List<AgreedProduct> products,
            boolean inPackage) {}

    /// News: a contract takes effect (`contract.start`). Under `en-2024` once per item.
    ///
    /// @param reason `order-accepted` or `activated`
    record ContractStarted(
            long contractId,
            long accountId,
            Edition edition,
            List<Long> itemIds,
            LocalDate date,
            String reason,
            RuleId rule) {}

    /// News: a contract, or some of its items, has ended.
    ///
    /// @param reason `cancelled`, `not-installed`, `not-activated`
    record ContractEnded(
            long contractId,
            long accountId,
            Edition edition,
            List<Long> itemIds,
            LocalDate date,
            String reason,
            RuleId rule) {}

    /// News: a service moved from one state to another.
    ///
    /// @param reason `activated`, `installed`, `cancelled`, `not-installed`, `not-activated`
    record ServiceChanged(
            long serviceId,
            long itemId,
            long accountId,
            Edition edition,
            State from,
            State to,
            String reason,
            RuleId rule) {}

    /// News: another plan has taken effect. `usage` swaps allowances from that day.
    record PlanChanged(
            long itemId,
            long serviceId,
            long accountId,
            Edition edition,
            String fromOffer,
            String toOffer,
            LocalDate effective,
            RuleId rule) {}

    /// News: something about a line that rating depends on has changed (activation, plan, option, end).
    record LineChanged(long serviceId, String identifier) {}
}
