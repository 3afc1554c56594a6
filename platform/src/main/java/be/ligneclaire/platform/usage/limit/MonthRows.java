package be.ligneclaire.platform.usage.limit;

import be.ligneclaire.core.rating.LineState;
import be.ligneclaire.platform.usage.line.LineTerms;
import java.time.YearMonth;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a line owes this month and what it set, for who asks about one line.
@Repository("usageMonthRows")
class MonthRows {

    private final JdbcClient db;

    MonthRows(JdbcClient db) {
        this.db = db;
    }

    /// @param outside in 10⁻¹⁰ euro; roaming likewise
    record Charged(long outside, long roaming, int told) {
        static final Charged NOTHING = new Charged(0, 0, 0);

        boolean isRoamingBlocked() {
            return (told & LineState.ROAMING_BLOCKED) != 0;
        }
    }

    /// @param cap in 10⁻¹⁰ euro, empty for none; only where `ownCap`
    record Setting(boolean ownCap, OptionalLong cap, int alert, int early) {
        static final Setting USUAL = new Setting(false, OptionalLong.empty(), 50, 0);
    }

    Charged charged(long accountId, long serviceId, YearMonth month) {
        return db.sql("""
                        select outside, roaming, told from usage.counter
                         where service_id = :service and month = :month and account_id = :account
                        """)
                .param("service", serviceId)
                .param("account", accountId)
                .param("month", month.atDay(1))
                .query(Charged.class)
                .optional()
                .orElse(Charged.NOTHING);
    }

    Setting setting(long accountId, long serviceId) {
        return db.sql("""
                        select own_cap, cap, alert, early from usage.setting
                         where service_id = :service and account_id = :account
                        """)
                .param("service", serviceId)
                .param("account", accountId)
                .query((row, _) -> {
                    long cap = row.getLong("cap");
                    boolean none = row.wasNull();
                    boolean own = row.getBoolean("own_cap");
                    return new Setting(
                            own,
                            own && !none ? OptionalLong.of(cap) : OptionalLong.empty(),
                            row.getInt("alert"),
                            row.getInt("early"));
                })
                .optional()
                .orElse(Setting.USUAL);
    }

    void keep(LineTerms line, Setting setting) {
        db.sql("""
                        insert into usage.setting (service_id, account_id, own_cap, cap, alert, early)
                        values (:service, :account, :own, :cap, :alert, :early)
                        on conflict (service_id) do update
                           set account_id = excluded.account_id, own_cap = excluded.own_cap, cap = excluded.cap,
                               alert = excluded.alert, early = excluded.early
                        """)
                .param("service", line.serviceId())
                .param("account", line.accountId())
                .param("own", setting.ownCap())
                .param("cap", setting.cap().isPresent() ? setting.cap().getAsLong() : null, java.sql.Types.BIGINT)
                .param("alert", setting.alert())
                .param("early", setting.early())
                .update();
    }

    /// Notes that the month has blocks.
    void markBlocked(LineTerms line, YearMonth month) {
        db.sql("""
                        insert into usage.counter (service_id, month, account_id, seconds, messages, kilobytes, zone1,
                               zone2, zone3, fixed, events, amount, blocked)
                        values (:service, :month, :account, 0, 0, 0, 0, 0, 0, 0, 0, 0, true)
                        on conflict (service_id, month) do update set blocked = true
                        """)
                .param("service", line.serviceId())
                .param("account", line.accountId())
                .param("month", month.atDay(1))
                .update();
    }

    void roamingGoesOn(LineTerms line, YearMonth month) {
        db.sql("""
                        update usage.counter set told = told & ~:bit
                         where service_id = :service and account_id = :account and month = :month
                        """)
                .param("bit", LineState.ROAMING_BLOCKED)
                .param("service", line.serviceId())
                .param("account", line.accountId())
                .param("month", month.atDay(1))
                .update();
    }
}
