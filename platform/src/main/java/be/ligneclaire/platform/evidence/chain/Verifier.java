package be.ligneclaire.platform.evidence.chain;

import be.ligneclaire.platform.evidence.Evidence.Anchor;
import be.ligneclaire.platform.evidence.Evidence.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Walks the chain from its beginning and names the first place that does not hold.
@Component
class Verifier {

    private final JdbcClient db;
    private final Records records;
    private final Chain chain;

    Verifier(JdbcClient db, Records records, Chain chain) {
        this.db = db;
        this.records = records;
        this.chain = chain;
    }

    Verdict verify(Optional<Anchor> kept) {
        var head = chain.head();
        var walked = walk(kept);
        if (walked.broken() != null) {
            return broken(walked.position(), walked.broken());
        }
        if (walked.position() < head.position()) {
            return broken(
                    walked.position(),
                    "The chain ends after %d of %d links".formatted(walked.position(), head.position()));
        }
        if (walked.position() > head.position() || !hex(walked.hash()).equals(head.hash())) {
            return broken(
                    Math.min(walked.position(), head.position()) - 1, "The chain does not end where its head says");
        }
        if (kept.isPresent() && kept.get().position() > walked.position()) {
            return broken(walked.position(), "The chain is shorter than the anchor that was kept outside");
        }
        var stray = stray();
        if (stray.isPresent()) {
            return broken(walked.position(), "Record %d was added beside the chain".formatted(stray.get()));
        }
        return new Verdict(walked.position(), Optional.empty(), "");
    }

    private Walked walk(Optional<Anchor> kept) {
        return db.sql("""
                select link.position, link.number as linked, link.hash, record.*
                  from evidence.link
                  left join evidence.record using (number)
                 order by link.position
                """).withFetchSize(2000).query((ResultSetExtractor<Walked>) rows -> walk(rows, kept));
    }

    private Walked walk(ResultSet rows, Optional<Anchor> kept) throws SQLException {
        var position = 0L;
        var hash = new byte[32];
        while (rows.next()) {
            var linked = rows.getLong("linked");
            if (rows.getLong("position") != position + 1) {
                return new Walked(position, hash, "The link after record %d is missing".formatted(position));
            }
            if (rows.getObject("recorded_at") == null) {
                return new Walked(position, hash, "Record %d is gone".formatted(linked));
            }
            var next = ChainHash.of(hash, records.read(rows));
            if (!Arrays.equals(next, rows.getBytes("hash"))) {
                return new Walked(position, hash, "Record %d is not what the chain closed over".formatted(linked));
            }
            position++;
            hash = next;
            if (kept.isPresent()
                    && kept.get().position() == position
                    && !kept.get().hash().equals(hex(hash))) {
                return new Walked(position - 1, hash, "The chain does not run through the anchor kept outside");
            }
        }
        return new Walked(position, hash, null);
    }

    /// A record that is neither in the chain nor waiting for it.
    private Optional<Long> stray() {
        return db.sql("""
                select number
                  from evidence.record
                 where not exists (select from evidence.link where link.number = record.number)
                   and not exists (select from evidence.open where open.number = record.number)
                 order by number
                 limit 1
                """).query(Long.class).optional();
    }

    private static Verdict broken(long held, String why) {
        return new Verdict(held, Optional.of(held + 1), why);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /// How far the walk came, and what stopped it.
    private record Walked(
            long position, byte[] hash, @Nullable String broken) {}
}
