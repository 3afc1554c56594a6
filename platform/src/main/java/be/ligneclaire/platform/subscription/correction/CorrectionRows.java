package be.ligneclaire.platform.subscription.correction;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.subscription.Corrections.CorrectionKind;
import be.ligneclaire.platform.subscription.life.Running;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Days of agreed products that are put right; what they were is kept beside them.
@Repository
class CorrectionRows {

    private final JdbcClient db;
    private final BusinessTime time;

    CorrectionRows(JdbcClient db, BusinessTime time) {
        this.db = db;
        this.time = time;
    }

    /// What ran, or runs, for an item: its services' products and its package. What was taken away
    /// by an earlier correction is not there.
    List<Ran> ran(long itemId) {
        return db.sql("""
                select agreed_id, coalesce(service_id, 0) as service_id, product, kind, in_package, starts_on, ends_on,
                       end_reason
                  from subscription.agreed_product
                 where item_id = :item_id
                   and starts_on is not null
                   and (ends_on is null or ends_on > starts_on)
                 order by agreed_id
                """).param("item_id", itemId).query((row, _) -> ran(row)).list();
    }

    /// The first charged day of a service; empty before it worked.
    Optional<LocalDate> start(Running service) {
        return db.sql("""
                select billing_start
                  from subscription.service
                 where service_id = :service_id
                   and billing_start is not null
                """)
                .param("service_id", service.serviceId())
                .query((row, _) -> row.getObject("billing_start", LocalDate.class))
                .optional();
    }

    /// A service worked from another day on.
    void moveStart(Running service, LocalDate day) {
        db.sql("""
                update subscription.service
                   set billing_start = :day, active_from = :at
                 where service_id = :service_id
                """)
                .param("service_id", service.serviceId())
                .param("day", day)
                .param("at", Brussels.offset(Brussels.startOf(day)))
                .update();
    }

    /// A product began on another day.
    void moveStart(Ran product, LocalDate day, Said said) {
        note(product.agreedId(), CorrectionKind.START, product, day, product.endsOn(), Optional.empty(), said);
        db.sql("update subscription.agreed_product set starts_on = :day where agreed_id = :agreed_id")
                .param("agreed_id", product.agreedId())
                .param("day", day)
                .update();
    }

    /// A product did not run from a day on.
    void cut(Ran product, LocalDate day, CorrectionKind kind, Said said) {
        note(product.agreedId(), kind, product, product.startsOn(), Optional.of(day), Optional.empty(), said);
        db.sql("""
                update subscription.agreed_product
                   set ends_on = :day, end_reason = :reason
                 where agreed_id = :agreed_id
                """)
                .param("agreed_id", product.agreedId())
                .param("day", day)
                .param("reason", kind == CorrectionKind.PLAN ? "plan-change" : "option-off")
                .update();
    }

    /// Another product ran in its place from that day to its end.
    void putInPlace(Ran cut, LocalDate day, String product, String kindOfProduct, Money monthly, Said said) {
        var agreedId = db.sql("""
                insert into subscription.agreed_product (account_id, contract_id, item_id, service_id, product, kind,
                                                         service, in_package, monthly, starts_on, ends_on, end_reason)
                select account_id, contract_id, item_id, service_id, :product, :kind,
                       service, in_package, :monthly, :day, :ends, :reason
                  from subscription.agreed_product
                 where agreed_id = :cut
                returning agreed_id
                """)
                .param("product", product)
                .param("kind", kindOfProduct)
                .param("monthly", monthly.getAmount())
                .param("day", day)
                .param("ends", cut.endsOn().orElse(null), Types.DATE)
                .param("reason", cut.endReason().orElse(null), Types.VARCHAR)
                .param("cut", cut.agreedId())
                .query(Long.class)
                .single();
        var nothing = new Ran(
                agreedId, cut.serviceId(), product, kindOfProduct, false, day, Optional.of(day), cut.endReason());
        var kind = cut.kind().equals("plan") ? CorrectionKind.PLAN : CorrectionKind.OPTION;
        note(agreedId, kind, nothing, day, cut.endsOn(), Optional.of(cut.agreedId()), said);
    }

    private void note(
            long agreedId,
            CorrectionKind kind,
            Ran before,
            LocalDate starts,
            Optional<LocalDate> ends,
            Optional<Long> replaces,
            Said said) {
        db.sql("""
                insert into subscription.correction (account_id, agreed_id, kind, days_before, days_after, replaces,
                                                     why, corrected_by, corrected_at)
                select account_id, agreed_id, :kind,
                       daterange(:starts_before, :ends_before), daterange(:starts, :ends), :replaces,
                       :why, :by, :at
                  from subscription.agreed_product
                 where agreed_id = :agreed_id
                """)
                .param("agreed_id", agreedId)
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("starts_before", before.startsOn(), Types.DATE)
                .param("ends_before", before.endsOn().orElse(null), Types.DATE)
                .param("starts", starts, Types.DATE)
                .param("ends", ends.orElse(null), Types.DATE)
                .param("replaces", replaces.orElse(null), Types.BIGINT)
                .param("why", said.why())
                .param("by", said.by().name())
                .param("at", Brussels.offset(time.now()))
                .update();
    }

    private static Ran ran(ResultSet row) throws SQLException {
        return new Ran(
                row.getLong("agreed_id"),
                row.getLong("service_id"),
                row.getString("product"),
                row.getString("kind"),
                row.getBoolean("in_package"),
                row.getObject("starts_on", LocalDate.class),
                Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
                Optional.ofNullable(row.getString("end_reason")));
    }

    /// @param serviceId 0 for a package
    record Ran(
            long agreedId,
            long serviceId,
            String product,
            String kind,
            boolean inPackage,
            LocalDate startsOn,
            Optional<LocalDate> endsOn,
            Optional<String> endReason) {

        boolean runsOn(LocalDate day) {
            return !startsOn.isAfter(day) && endsOn.map(day::isBefore).orElse(true);
        }
    }

    /// Who puts it right, and why.
    record Said(String why, Actor by) {
        Said {
            if (why.isBlank()) {
                throw new IllegalArgumentException("A correction needs a reason");
            }
        }
    }
}
