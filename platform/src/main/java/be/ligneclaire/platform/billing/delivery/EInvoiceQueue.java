package be.ligneclaire.platform.billing.delivery;

import be.ligneclaire.platform.agenda.BusinessTime;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `billing.e_invoice`: documents on their way to the access point.
@Repository
class EInvoiceQueue {

    /// One minute, doubling to six hours: about three days of trying, as with e-mail.
    private static final int ATTEMPTS = 20;

    private static final Duration PATIENCE = Duration.ofDays(30);
    private static final int REASON = 500;

    private final JdbcClient db;
    private final BusinessTime time;

    EInvoiceQueue(JdbcClient db, BusinessTime time) {
        this.db = db;
        this.time = time;
    }

    /// Adds what a run issued for some accounts, in one statement; again adds nothing.
    ///
    /// @return how many were added
    int add(LocalDate day, Collection<Long> accounts) {
        return db.sql("""
                insert into billing.e_invoice (invoice_id, account_id, number, next_attempt_at)
                select invoice_id, account_id, number, :now
                  from billing.invoice
                 where account_id = any(:accounts)
                   and run_day = :day
                    on conflict (invoice_id) do nothing
                """)
                .param("now", now())
                .param("accounts", accounts.toArray(Long[]::new))
                .param("day", day)
                .update();
    }

    /// Documents whose turn it is, oldest first, kept from other senders until this transaction ends.
    List<Waiting> claim(int limit) {
        return db.sql("""
                select invoice_id, number
                  from billing.e_invoice
                 where next_attempt_at <= :now
                 order by next_attempt_at, invoice_id
                 limit :limit
                   for update skip locked
                """)
                .param("now", now())
                .param("limit", limit)
                .query((row, _) -> new Waiting(row.getLong("invoice_id"), row.getString("number")))
                .list();
    }

    /// The access point has it and may say what became of it.
    void handedOver(long invoiceId) {
        over(invoiceId, Optional.of(time.now().plus(PATIENCE)), Optional.empty());
    }

    /// It is over: nothing is tried or asked any more.
    void over(long invoiceId, String why) {
        over(invoiceId, Optional.empty(), Optional.of(why));
    }

    private void over(long invoiceId, Optional<Instant> answerUntil, Optional<String> why) {
        db.sql("""
                update billing.e_invoice
                   set attempts = attempts + 1, next_attempt_at = null, last_failure = :why, answer_until = :until
                 where invoice_id = :invoice
                """)
                .param("invoice", invoiceId)
                .param("why", why.map(EInvoiceQueue::shortened).orElse(null))
                .param(
                        "until",
                        answerUntil.map(until -> until.atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /// An answer came.
    void answered(long invoiceId) {
        db.sql("update billing.e_invoice set answer_until = null where invoice_id = :invoice")
                .param("invoice", invoiceId)
                .update();
    }

    /// It is tried again later: after one minute, then two, four … at most six hours.
    ///
    /// @return whether this was the last attempt
    boolean putOff(long invoiceId, String why) {
        return db.sql("""
                update billing.e_invoice
                   set attempts = attempts + 1,
                       last_failure = :why,
                       next_attempt_at = case when attempts + 1 < :most then
                         :now::timestamptz + least(interval '1 minute' * (2 ^ attempts), interval '6 hours') end
                 where invoice_id = :invoice
                returning next_attempt_at is null
                """)
                .param("invoice", invoiceId)
                .param("why", shortened(why))
                .param("most", ATTEMPTS)
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /// A colleague wants it tried once more, from the beginning.
    void again(long invoiceId) {
        db.sql("""
                update billing.e_invoice
                   set attempts = 0, next_attempt_at = :now
                 where invoice_id = :invoice
                   and next_attempt_at is null
                   and answer_until is null
                """).param("invoice", invoiceId).param("now", now()).update();
    }

    /// Whether a document is still to be handed over; nobody hands it over, or hears of it, until this
    /// transaction ends.
    boolean lockIfWaiting(long invoiceId) {
        return db.sql("""
                select next_attempt_at is not null
                  from billing.e_invoice
                 where invoice_id = :invoice
                   for update
                """)
                .param("invoice", invoiceId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// When the next document is to be handed over.
    Optional<Instant> next() {
        return db.sql("select min(next_attempt_at) as next from billing.e_invoice where next_attempt_at is not null")
                .query((row, _) -> Optional.ofNullable(row.getObject("next", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /// Whether the access point may still say what became of a document.
    boolean wantsAnswers() {
        return db.sql("select exists (select from billing.e_invoice where answer_until > :now)")
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /// Up to where its answers were read; kept from other readers until this transaction ends.
    String mark() {
        return db.sql("select mark from billing.answers_read for update")
                .query(String.class)
                .single();
    }

    void mark(String mark) {
        db.sql("update billing.answers_read set mark = :mark")
                .param("mark", mark)
                .update();
    }

    private OffsetDateTime now() {
        return time.now().atOffset(ZoneOffset.UTC);
    }

    private static String shortened(String why) {
        return why.length() > REASON ? why.substring(0, REASON) : why;
    }

    record Waiting(long invoiceId, String number) {}
}
