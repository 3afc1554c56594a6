package be.ligneclaire.platform.usage.limit;

import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_FIRST;
import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_SECOND;
import static be.ligneclaire.core.terms.RuleId.USAGE_CAP_CHANGE;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.rating.Alert;
import be.ligneclaire.core.rating.Inclusions.Access;
import be.ligneclaire.core.rating.Limits;
import be.ligneclaire.core.rules.usage.CapChange;
import be.ligneclaire.core.rules.usage.CapChange.Channel;
import be.ligneclaire.core.rules.usage.RoamingCapSecond;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.usage.UsageLimits;
import be.ligneclaire.platform.usage.intake.LaneLock;
import be.ligneclaire.platform.usage.limit.MonthRows.Setting;
import be.ligneclaire.platform.usage.line.LineTerms;
import be.ligneclaire.platform.usage.line.Lines;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers at the front door. A change holds the lane of its line, so that no record is rated in between.
@Component("usageLimitDesk")
class LimitDesk implements UsageLimits {

    private final Lines lines;
    private final MonthRows months;
    private final Blocks blocks;
    private final BlockEnds ends;
    private final AlertRows alerts;
    private final Teller teller;
    private final LaneLock lane;
    private final Evidence evidence;
    private final BusinessTime time;

    LimitDesk(
            Lines lines,
            MonthRows months,
            Blocks blocks,
            BlockEnds ends,
            AlertRows alerts,
            Teller teller,
            LaneLock lane,
            Evidence evidence,
            BusinessTime time) {
        this.lines = lines;
        this.months = months;
        this.blocks = blocks;
        this.ends = ends;
        this.alerts = alerts;
        this.teller = teller;
        this.lane = lane;
        this.evidence = evidence;
        this.time = time;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LineLimits> of(long accountId, long serviceId) {
        return find(accountId, serviceId).map(line -> {
            var setting = months.setting(accountId, serviceId);
            var charged = months.charged(accountId, serviceId, month());
            var cap = cap(line, setting);
            return new LineLimits(
                    line.rates().edition(),
                    cap == Limits.NO_LIMIT ? Optional.empty() : Optional.of(TenDecimals.toMoney(cap)),
                    setting.ownCap(),
                    CapChange.accepted(line.rates().edition(), Channel.MYDIGI).value(),
                    charged.outside(),
                    charged.roaming(),
                    line.at(time.now().getEpochSecond()).premiumBlocked(),
                    setting.alert(),
                    setting.early(),
                    blocks.openOf(accountId, serviceId));
        });
    }

    @Override
    @Transactional
    public LimitAnswer setCap(long accountId, long serviceId, Optional<Money> cap, String askedIn, Actor by) {
        var line = line(accountId, serviceId);
        var edition = line.rates().edition();
        evidence.record(
                by,
                "cap-change-asked",
                Optional.of(accountId),
                "service " + serviceId,
                Optional.of(edition),
                Map.of("cap", cap.map(Euro::text).orElse("none"), "asked_in", askedIn));
        if (!CapChange.accepted(edition, channel(askedIn)).value()) {
            return new LimitRefused(USAGE_CAP_CHANGE, edition, "only-by-telephone");
        }
        lane.hold(serviceId);
        var setting = months.setting(accountId, serviceId);
        var before = cap(line, setting);
        var own = cap.map(amount -> OptionalLong.of(TenDecimals.of(amount.getAmount())))
                .orElse(OptionalLong.empty());
        months.keep(line, new Setting(true, own, setting.alert(), setting.early()));
        follow(line, cap, before, own.orElse(Limits.NO_LIMIT));
        return new LimitSet(USAGE_CAP_CHANGE);
    }

    /// A new cap blocks or unblocks at once; a raise that stays at or below the total is told again.
    private void follow(LineTerms line, Optional<Money> cap, long before, long after) {
        var total = months.charged(line.accountId(), line.serviceId(), month()).outside();
        var open = blocks.open(line.serviceId(), What.OUT_OF_BUNDLE);
        if (CapChange.unblocks(cap, TenDecimals.toDecimal(total))) {
            open.ifPresent(block -> ends.end(block, What.OUT_OF_BUNDLE, USAGE_CAP_CHANGE));
            return;
        }
        if (open.isEmpty()) {
            blocks.begin(line, month(), What.OUT_OF_BUNDLE, USAGE_CAP_CHANGE, time.now());
            months.markBlocked(line, month());
        }
        if (open.isEmpty() || after > before) {
            var alert = new Alert(Alert.Kind.CAP_REACHED, after, total, "");
            alerts.add(AlertRow.of(line, month(), alert, time.now().getEpochSecond()));
            teller.tell();
        }
    }

    @Override
    @Transactional
    public LimitAnswer goOnRoaming(long accountId, long serviceId, String askedIn, Actor by) {
        var line = line(accountId, serviceId);
        var edition = line.rates().edition();
        channel(askedIn);
        evidence.record(
                by,
                "roaming-go-on-asked",
                Optional.of(accountId),
                "service " + serviceId,
                Optional.of(edition),
                Map.of("asked_in", askedIn));
        lane.hold(serviceId);
        var charged = months.charged(accountId, serviceId, month());
        if (!charged.isRoamingBlocked()) {
            return new LimitRefused(ROAMING_DATA_CAP_FIRST, edition, "roaming-not-blocked");
        }
        var second = RoamingCapSecond.present(edition)
                && blocks.open(serviceId, What.ROAMING_DATA)
                        .filter(block -> block.rule() == ROAMING_DATA_CAP_SECOND)
                        .isPresent();
        var rule = second ? ROAMING_DATA_CAP_SECOND : ROAMING_DATA_CAP_FIRST;
        months.roamingGoesOn(line, month());
        blocks.open(serviceId, What.ROAMING_DATA).ifPresent(block -> ends.end(block, What.ROAMING_DATA, rule));
        return new LimitSet(rule);
    }

    @Override
    @Transactional
    public void setAlerts(long accountId, long serviceId, int alert, int early, Actor by) {
        if (!ALERTS.contains(alert) || early < 0 || early > 99) {
            throw new IllegalArgumentException("An alert is 50, 75, 100 or 0, a share below 100");
        }
        var line = line(accountId, serviceId);
        evidence.record(
                by,
                "alerts-changed",
                Optional.of(accountId),
                "service " + serviceId,
                Optional.of(line.rates().edition()),
                Map.of("alert", Integer.toString(alert), "early", Integer.toString(early)));
        lane.hold(serviceId);
        var setting = months.setting(accountId, serviceId);
        months.keep(line, new Setting(setting.ownCap(), setting.cap(), alert, early));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> told(long accountId, long serviceId, YearMonth month) {
        return alerts.told(accountId, serviceId, month);
    }

    @Override
    public void tell() {
        teller.tell();
    }

    private static long cap(LineTerms line, Setting setting) {
        return setting.ownCap() ? setting.cap().orElse(Limits.NO_LIMIT) : line.defaultCap();
    }

    private LineTerms line(long accountId, long serviceId) {
        return find(accountId, serviceId)
                .orElseThrow(() -> new IllegalArgumentException("Not a mobile line of this account"));
    }

    private Optional<LineTerms> find(long accountId, long serviceId) {
        return lines.ofService(serviceId)
                .filter(line -> line.accountId() == accountId && line.access() == Access.MOBILE);
    }

    private static Channel channel(String askedIn) {
        return Channel.valueOf(askedIn.toUpperCase(Locale.ROOT));
    }

    private YearMonth month() {
        return Brussels.monthOf(time.now());
    }
}
