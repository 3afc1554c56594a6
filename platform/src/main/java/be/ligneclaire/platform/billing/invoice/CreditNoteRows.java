package be.ligneclaire.platform.billing.invoice;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.CreditNotes.Credit;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Credit notes apart from a run, with what they give back of which line.
@Repository
public class CreditNoteRows {

    private final JdbcClient db;

    CreditNoteRows(JdbcClient db) {
        this.db = db;
    }

    /// Lets credits of one invoice come one after the other, until the transaction ends.
    public void lock(long invoiceId) {
        db.sql("select invoice_id from billing.invoice where invoice_id = :invoice for update")
                .param("invoice", invoiceId)
                .query(Long.class)
                .single();
    }

    /// The number of the credit note that a key was used for.
    public Optional<String> ofKey(String key) {
        return db.sql("""
                        select i.number
                          from billing.credit_note n
                          join billing.invoice i using (invoice_id)
                         where n.key = :key
                        """).param("key", key).query(String.class).optional();
    }

    /// What is left of each line of an invoice, by position: less what credit notes and runs gave back.
    public Map<Integer, Left> left(long invoiceId) {
        var left = new HashMap<Integer, Left>();
        db.sql("select line_position, agreed, of_month, remains from billing.left_of(:invoice)")
                .param("invoice", invoiceId)
                .query(row -> {
                    left.put(
                            row.getInt("line_position"),
                            new Left(
                                    Euro.of(row.getBigDecimal("remains")),
                                    Optional.ofNullable(row.getObject("agreed", Long.class)),
                                    Optional.ofNullable(row.getObject("of_month", LocalDate.class))));
                });
        return left;
    }

    /// Writes a note whose lines are there.
    public void write(
            Invoice note, long corrects, Credit credit, Map<Integer, Left> left, String by, OffsetDateTime at) {
        write(note);
        db.sql("""
                insert into billing.credit_note (invoice_id, key, corrects, why, noted_by, noted_at)
                values (:invoice, :key, :corrects, :why, :by, :at)
                """)
                .param("invoice", note.invoiceId())
                .param("key", credit.key())
                .param("corrects", corrects)
                .param("why", credit.why())
                .param("by", by)
                .param("at", at)
                .update();
        writeLines(note, corrects, credit, left);
    }

    private void write(Invoice note) {
        db.sql("""
                insert into billing.invoice (invoice_id, public_id, account_id, run_day, kind, number, month, issued, due,
                                             total, total_excl_vat, vat, structured_communication, language, edition)
                values (:invoice, cast(:public_id as uuid), :account, null, :kind, :number, :month, :issued, null,
                        :total, :net, :vat, :communication, :language, :edition)
                """)
                .param("invoice", note.invoiceId())
                .param("public_id", note.publicId().text())
                .param("account", note.accountId())
                .param("kind", note.kind().name())
                .param("number", note.number())
                .param("month", note.month().atDay(1))
                .param("issued", note.issued())
                .param("total", note.total().getAmount())
                .param("net", note.totalExclVat().getAmount())
                .param("vat", note.vat().getAmount())
                .param("communication", note.structuredCommunication())
                .param("language", note.language().code())
                .param("edition", note.edition().code())
                .update();
    }

    private void writeLines(Invoice note, long corrects, Credit credit, Map<Integer, Left> left) {
        for (var line : credit.lines()) {
            var of = Optional.ofNullable(left.get(line.position()));
            db.sql("""
                    insert into billing.credited (invoice_id, corrects, position, account_id, agreed_id, month, amount)
                    values (:invoice, :corrects, :position, :account, :agreed, :month, :amount)
                    """)
                    .param("invoice", note.invoiceId())
                    .param("corrects", corrects)
                    .param("position", line.position())
                    .param("account", note.accountId())
                    .param("agreed", of.flatMap(Left::agreedId).orElse(null), Types.BIGINT)
                    .param("month", of.flatMap(Left::month).orElse(null), Types.DATE)
                    .param("amount", line.amount().getAmount())
                    .update();
        }
    }

    /// @param agreedId of the agreed product whose fee it is
    public record Left(Money amount, Optional<Long> agreedId, Optional<LocalDate> month) {}
}
