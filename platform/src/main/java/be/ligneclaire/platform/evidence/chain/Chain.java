package be.ligneclaire.platform.evidence.chain;

import be.ligneclaire.platform.evidence.Evidence.Anchor;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The links of `evidence.link` and the head of the chain.
@Repository
class Chain {

    /// Any number will do, as long as it is always this one.
    private static final long LOCK = 0x45564944454e4345L;

    private final JdbcClient db;

    Chain(JdbcClient db) {
        this.db = db;
    }

    /// Waits until this transaction is the only one that closes.
    void lock() {
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((_, _) -> true)
                .single();
    }

    Anchor head() {
        return db.sql("select position, encode(hash, 'hex') as hash from evidence.head")
                .query(Anchor.class)
                .optional()
                .orElse(new Anchor(0, ""));
    }

    /// Adds links, moves the head and strikes the records out of those still open.
    void append(List<Link> links) {
        var positions = links.stream().map(Link::position).toArray(Long[]::new);
        var numbers = links.stream().map(Link::number).toArray(Long[]::new);
        var hashes = links.stream().map(Link::hex).toArray(String[]::new);
        var added = db.sql("""
                insert into evidence.link (position, number, hash)
                select position, number, decode(hash, 'hex')
                  from unnest(:positions::bigint[], :numbers::bigint[], :hashes::text[]) as new (position, number, hash)
                """)
                .param("positions", positions)
                .param("numbers", numbers)
                .param("hashes", hashes)
                .update();
        if (added != links.size()) {
            throw new IllegalStateException("One link per record; wrote %d of %d".formatted(added, links.size()));
        }
        db.sql("update evidence.head set position = :position, hash = decode(:hash, 'hex')")
                .param("position", links.getLast().position())
                .param("hash", links.getLast().hex())
                .update();
        db.sql("delete from evidence.open where number = any (:numbers::bigint[])")
                .param("numbers", numbers)
                .update();
    }

    record Link(long position, long number, byte[] hash) {
        String hex() {
            return HexFormat.of().formatHex(hash);
        }
    }
}
