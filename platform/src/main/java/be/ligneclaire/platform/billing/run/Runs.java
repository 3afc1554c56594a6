package be.ligneclaire.platform.billing.run;

import be.ligneclaire.platform.customer.Customers.AccountRange;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The job table: runs and their chunks of accounts. A chunk is claimed by locking its row, so a process
/// that dies gives it back, and several processes never have the same one.
@Repository
class Runs {

    private final JdbcClient db;

    Runs(JdbcClient db) {
        this.db = db;
    }

    /// Opens a run, or goes on with one that was not finished; one that was is looked at again.
    ///
    /// @return whether it was opened before
    @Transactional
    public boolean open(LocalDate day, AccountRange accounts, int chunkSize) {
        var opened = db.sql("insert into billing.run (day, pass) values (:day, 0) on conflict (day) do nothing")
                .param("day", day)
                .update();
        db.sql("select pass from billing.run where day = :day for update")
                .param("day", day)
                .query(Integer.class)
                .single();
        if (!hasWork(day)) {
            db.sql("update billing.run set pass = pass + 1 where day = :day")
                    .param("day", day)
                    .update();
            db.sql("update billing.chunk set done = false where day = :day")
                    .param("day", day)
                    .update();
        }
        var first = Math.floorDiv(accounts.from(), chunkSize) * (long) chunkSize;
        db.sql("""
                insert into billing.chunk (day, from_account, to_account, done)
                select :day, start, start + :size, false
                  from generate_series(:first, :last, :size) as start
                    on conflict (day, from_account) do nothing
                """)
                .param("day", day)
                .param("size", (long) chunkSize)
                .param("first", first)
                .param("last", accounts.to() - 1)
                .update();
        return opened == 0;
    }

    /// The next chunk that nobody has, locked until the transaction ends.
    Optional<Chunk> claim(LocalDate day) {
        return db.sql("""
                select from_account, to_account
                  from billing.chunk
                 where day = :day
                   and not done
                 order by from_account
                 limit 1
                   for update skip locked
                """)
                .param("day", day)
                .query((row, _) -> new Chunk(row.getLong("from_account"), row.getLong("to_account")))
                .optional();
    }

    /// Locks a chunk that was claimed before, if it is still to do and nobody has it.
    boolean claim(LocalDate day, Chunk chunk) {
        return db.sql("""
                select from_account
                  from billing.chunk
                 where day = :day
                   and from_account = :from
                   and not done
                   for update skip locked
                """)
                .param("day", day)
                .param("from", chunk.from())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /// Waits for whoever bills the chunk of an account, and keeps it from being claimed until the transaction
    /// ends.
    void holdChunkOf(long accountId, LocalDate day) {
        db.sql("""
                select from_account
                  from billing.chunk
                 where day = :day
                   and from_account <= :account
                   and to_account > :account
                   for update
                """)
                .param("day", day)
                .param("account", accountId)
                .query(Long.class)
                .list();
    }

    void done(LocalDate day, Chunk chunk) {
        db.sql("update billing.chunk set done = true where day = :day and from_account = :from")
                .param("day", day)
                .param("from", chunk.from())
                .update();
    }

    /// The day of the run before this one; the usage of each run is what was closed since.
    LocalDate before(LocalDate day) {
        return db.sql("select max(day) from billing.run where day < :day")
                .param("day", day)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(LocalDate.of(2000, 1, 1));
    }

    /// Whether the run of a day has begun.
    boolean hasBegun(LocalDate day) {
        return db.sql("select exists (select from billing.run where day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private boolean hasWork(LocalDate day) {
        return db.sql("select exists (select from billing.chunk where day = :day and not done)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /// The accounts `from` (included) to `to` (excluded).
    record Chunk(long from, long to) {}
}
