package be.ligneclaire.platform.usage.total;

import be.ligneclaire.core.rating.Inclusions;
import be.ligneclaire.core.tariff.Zone;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.usage.UsageRecords.Allowance;
import be.ligneclaire.platform.usage.UsageRecords.MonthView;
import be.ligneclaire.platform.usage.UsageRecords.Pace;
import be.ligneclaire.platform.usage.line.LineTerms;
import be.ligneclaire.platform.usage.line.Lines;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What pages show of a line's month.
@Repository("usageViews")
class Views {

    private static final Used NOTHING = new Used(0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final JdbcClient db;
    private final Lines lines;
    private final BusinessTime time;

    Views(JdbcClient db, Lines lines, BusinessTime time) {
        this.db = db;
        this.lines = lines;
        this.time = time;
    }

    record Used(
            long seconds,
            long messages,
            long kilobytes,
            long zone1,
            long zone2,
            long zone3,
            long fixed,
            long events,
            long amount) {}

    MonthView month(long accountId, long serviceId, YearMonth month) {
        var used = db.sql("""
                        select seconds, messages, kilobytes, zone1, zone2, zone3, fixed, events, amount
                          from usage.counter
                         where service_id = :service and month = :month and account_id = :account
                        """)
                .param("service", serviceId)
                .param("month", month.atDay(1))
                .param("account", accountId)
                .query(Used.class)
                .optional()
                .orElse(NOTHING);
        var allowances = lines.ofService(serviceId)
                .filter(line -> line.accountId() == accountId)
                .map(line -> allowances(line, used, month))
                .orElse(List.of());
        return new MonthView(month, allowances, used.amount(), used.events(), pace(serviceId, month));
    }

    private Pace pace(long serviceId, YearMonth month) {
        long begins = Brussels.startOf(month.atDay(1)).getEpochSecond();
        long ends = Brussels.startOf(month.plusMonths(1).atDay(1)).getEpochSecond();
        long from = lines.ofService(serviceId)
                .map(line -> Math.max(begins, Math.min(line.activeFrom(), ends)))
                .orElse(begins);
        long now = time.now().getEpochSecond();
        return new Pace(Math.clamp(now - from, 0, ends - from), ends - from);
    }

    /// As plan and options stand at the end of the month, or now while it lasts.
    private List<Allowance> allowances(LineTerms line, Used used, YearMonth month) {
        long end = Brussels.startOf(month.plusMonths(1).atDay(1)).getEpochSecond() - 1;
        var at = Math.min(Math.min(end, time.now().getEpochSecond()), line.activeUntil() - 1);
        var agreed = line.at(at);
        var result = new ArrayList<Allowance>();
        switch (line.access()) {
            case MOBILE -> {
                result.add(new Allowance("data", "kilobyte", used.kilobytes(), limit(agreed.kilobytes())));
                result.add(new Allowance("calls", "second", used.seconds(), limit(agreed.seconds())));
                result.add(new Allowance("sms", "message", used.messages(), limit(agreed.messages())));
                zone(result, Zone.ZONE_1, used.zone1(), agreed.zone1());
                zone(result, Zone.ZONE_2, used.zone2(), agreed.zone2());
                zone(result, Zone.ZONE_3, used.zone3(), agreed.zone3());
            }
            case INTERNET -> result.add(new Allowance("data", "kilobyte", used.kilobytes(), OptionalLong.empty()));
            case FIXED ->
                result.add(new Allowance(
                        "fixed-calls",
                        "second",
                        used.fixed(),
                        OptionalLong.of(line.rates().fixedSeconds())));
            case TV -> {}
        }
        return result;
    }

    private static void zone(List<Allowance> result, Zone zone, long used, long allowance) {
        if (allowance > 0) {
            result.add(new Allowance("calls-" + zone.word(), "second", used, OptionalLong.of(allowance)));
        }
    }

    private static OptionalLong limit(long allowance) {
        return allowance == Inclusions.UNLIMITED ? OptionalLong.empty() : OptionalLong.of(allowance);
    }
}
