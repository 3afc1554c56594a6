package be.ligneclaire.platform.usage.total;

import be.ligneclaire.core.rating.Inclusions;
import be.ligneclaire.core.rating.UsageKind;
import be.ligneclaire.core.rating.UsageTariff;
import be.ligneclaire.core.tariff.Zone;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.usage.UsageRecords.Allowance;
import be.ligneclaire.platform.usage.UsageRecords.MonthView;
import be.ligneclaire.platform.usage.UsageRecords.RecordView;
import be.ligneclaire.platform.usage.line.LineTerms;
import be.ligneclaire.platform.usage.line.Lines;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
        return new MonthView(month, allowances, used.amount(), used.events());
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

    List<RecordView> records(long accountId, long serviceId, YearMonth month, int offset, int size) {
        return db.sql("""
                        select e.start, e.kind::text, e.direction::text, e.other, e.visited, e.included, e.charged,
                               e.amount, e.tariff
                          from usage.event e
                         where e.service_id = :service
                           and e.start >= :from and e.start < :until
                           and e.tariff <> :free
                           and exists (select from usage.counter c
                                        where c.service_id = e.service_id and c.month = :month
                                          and c.account_id = :account)
                         order by e.start desc, e.source_id desc, e.number desc
                         limit :size offset :offset
                        """)
                .param("service", serviceId)
                .param("account", accountId)
                .param("month", month.atDay(1))
                .param("from", Timestamp.from(Brussels.startOf(month.atDay(1))))
                .param(
                        "until",
                        Timestamp.from(Brussels.startOf(month.plusMonths(1).atDay(1))))
                .param("free", UsageTariff.FREE.code())
                .param("size", size)
                .param("offset", offset)
                .query((row, _) -> view(row))
                .list();
    }

    private static RecordView view(ResultSet row) throws SQLException {
        var kind = UsageKind.of(row.getString("kind").charAt(0));
        var charged = row.getLong("charged");
        var tariff = UsageTariff.of(row.getInt("tariff"));
        Instant start = row.getTimestamp("start").toInstant();
        return new RecordView(
                start,
                kind.word(),
                row.getString("direction").equals("o") ? "out" : "in",
                other(row.getLong("other")),
                row.getString("visited"),
                row.getLong("included") + charged,
                kind.unit(),
                row.getLong("amount"),
                charged == 0 && tariff.rule().isPresent() ? "included" : tariff.word());
    }

    private static String other(long other) {
        return other == 0 ? "" : other < 0 ? Long.toString(-other) : "+" + other;
    }
}
