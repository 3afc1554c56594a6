package be.ligneclaire.platform.billing.delivery;

import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.billing.Billing.Invoice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `billing.delivery`: facts, only ever added.
@Repository
class DeliveryFacts {

    private static final int REASON = 500;

    private final JdbcClient db;
    private final BusinessTime time;

    DeliveryFacts(JdbcClient db, BusinessTime time) {
        this.db = db;
        this.time = time;
    }

    /// Notes a fact about a document; the same one again is none.
    ///
    /// @param reference what tells it from others of its kind: a receipt, a count, an answer
    /// @return whether it is new
    boolean add(Invoice invoice, What what, String reference, String reason) {
        return db.sql("""
                insert into billing.delivery (invoice_id, account_id, channel, state, at, reference, reason)
                values (:invoice, :account, :channel, :state, :now, :reference, :reason)
                    on conflict (invoice_id, channel, state, reference) do nothing
                """)
                        .param("invoice", invoice.invoiceId())
                        .param("account", invoice.accountId())
                        .param("channel", what.onPaper() ? "POST" : "PEPPOL")
                        .param("state", what.name())
                        .param("now", time.now().atOffset(ZoneOffset.UTC))
                        .param("reference", reference)
                        .param("reason", reason.length() > REASON ? reason.substring(0, REASON) : reason)
                        .update()
                == 1;
    }

    /// How often something has been noted about a document.
    int count(Invoice invoice, What what) {
        return (int) of(invoice).stream().filter(fact -> fact.what() == what).count();
    }

    /// All about a document, oldest first.
    List<Fact> of(Invoice invoice) {
        return db.sql("""
                select state, at, reason
                  from billing.delivery
                 where invoice_id = :invoice
                 order by at, delivery_id
                """)
                .param("invoice", invoice.invoiceId())
                .query((row, _) -> new Fact(
                        What.valueOf(row.getString("state")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    /// What can be said about a document.
    enum What {
        /// The access point has it.
        HANDED_OVER,
        ACCEPTED,
        REJECTED,
        /// The access point will not have it.
        NOT_TAKEN,
        /// A letter was asked for.
        ASKED,
        /// A letter cannot be written: no postal address is known.
        NO_ADDRESS;

        boolean onPaper() {
            return this == ASKED || this == NO_ADDRESS;
        }
    }

    record Fact(What what, Instant at, String reason) {}
}
