package be.ligneclaire.platform.usage;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/// The front door of what a line may cost: caps, alerts, blocks.
///
/// Two things look alike and are kept apart: the *cap* of the contract (`usage.cap-default`), which blocks,
/// and the regulator's *alert* of 50, 75 or 100 euro, which never does. Roaming data has a ladder of its
/// own (`roaming.data-cap.first`).
public interface UsageLimits {

    /// The alerts of the regulator that can be chosen, in euro; 0 stands for none.
    List<Integer> ALERTS = List.of(50, 75, 100, 0);

    /// How a mobile line stands this month; empty for other lines and for another account's.
    Optional<LineLimits> of(long accountId, long serviceId);

    /// Sets or removes the cap (`usage.cap-change`): at once, and kept for later months.
    ///
    /// @param cap empty to remove it
    /// @param askedIn `mydigi` or `telephone`
    /// @throws IllegalArgumentException when the line is no mobile line of the account
    LimitAnswer setCap(long accountId, long serviceId, Optional<Money> cap, String askedIn, Actor by);

    /// The customer goes on with roaming data after a block (`roaming.data-cap.first`,
    /// `roaming.data-cap.second`).
    ///
    /// @param askedIn `mydigi` or `telephone`
    /// @throws IllegalArgumentException when the line is no mobile line of the account
    LimitAnswer goOnRoaming(long accountId, long serviceId, String askedIn, Actor by);

    /// Sets what is told without blocking: the regulator's alert and a share of an allowance.
    ///
    /// @param alert one of [#ALERTS]
    /// @param early a percentage below 100; 0 for never
    /// @throws IllegalArgumentException for another value or a line that is no mobile line of the account
    void setAlerts(long accountId, long serviceId, int alert, int early, Actor by);

    /// What was told about a line in a month, oldest first.
    List<Told> told(long accountId, long serviceId, YearMonth month);

    /// Tells what records made happen and nobody was told yet. Safe to repeat, from several processes too.
    void tell();

    /// How a line stands.
    ///
    /// @param cap empty for none
    /// @param ownCap whether the customer set it
    /// @param changeableOnline whether the edition lets the portal change the cap
    /// @param outside charged outside the bundle so far, in 10⁻¹⁰ euro, roaming data apart
    /// @param roaming roaming data so far, as the ladder counts it, in 10⁻¹⁰ euro
    /// @param alert in euro, 0 for none
    /// @param early a percentage, 0 for never
    record LineLimits(
            Edition edition,
            Optional<Money> cap,
            boolean ownCap,
            boolean changeableOnline,
            long outside,
            long roaming,
            boolean premiumBlocked,
            int alert,
            int early,
            List<Block> blocks) {}

    /// @param what `out-of-bundle`, `roaming-data`, `normal-use`
    /// @param until when it ends by itself
    record Block(String what, RuleId rule, Instant since, Instant until) {}

    /// @param kind the event of `notifications.catalogue` in kebab-case: `cap-reached`
    /// @param level the level in 10⁻¹⁰ euro or a percentage; 0 where there is none
    /// @param total in 10⁻¹⁰ euro
    record Told(Instant at, String kind, long level, long total, String allowance) {}

    /// Done, or refused by a rule.
    sealed interface LimitAnswer {}

    record LimitSet(RuleId rule) implements LimitAnswer {}

    /// @param reason kebab-case, a message key: `only-by-telephone`
    record LimitRefused(RuleId rule, Edition edition, String reason) implements LimitAnswer {}

    /// News: a line cannot use something from now on.
    ///
    /// @param what `out-of-bundle`, `roaming-data`, `normal-use`
    record UsageBlocked(long accountId, long serviceId, String what, RuleId rule, Edition edition) {}

    /// News: it can again.
    record UsageUnblocked(long accountId, long serviceId, String what, RuleId rule, Edition edition) {}

    /// News: charges outside the bundle reached a hundred euro (`usage.threshold-100`); whoever asks for
    /// payment listens.
    ///
    /// @param total in 10⁻¹⁰ euro
    record HundredEuroReached(long accountId, long serviceId, YearMonth month, long total, Edition edition) {}
}
