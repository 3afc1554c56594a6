package be.ligneclaire.platform.fulfilment.number;

import be.ligneclaire.platform.catalog.Service;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Numbers for new lines: mobile `+3245` and fixed `+322` with seven digits, accesses `FTTH` with ten.
///
/// They come from a sequence, so that many can take at once without waiting for each other; a number that
/// is taken back by a failed order leaves a gap. A number that somebody brought along is stepped over.
@Repository
public class NumberPool {

    private final JdbcClient db;

    NumberPool(JdbcClient db) {
        this.db = db;
    }

    /// The next free number or identifier for a service.
    public String next(Service service, LocalDate on) {
        while (true) {
            var candidate = switch (service) {
                case MOBILE -> "+3245%07d".formatted(step("fulfilment.mobile_number"));
                case FIXED_TELEPHONY -> "+322%07d".formatted(step("fulfilment.fixed_number"));
                case INTERNET, TV -> "FTTH%010d".formatted(step("fulfilment.access_identifier"));
            };
            if (!isTaken(candidate, on)) {
                return candidate;
            }
        }
    }

    /// Whether a line has this number on a day, or had it less than the reserved month ago
    /// (`numbers.port-after-end`).
    public boolean isTaken(String number, LocalDate on) {
        return db.sql("""
                select exists (select from fulfilment.line
                                where identifier = :number
                                  and (reserved_until is null or reserved_until >= :on))
                """)
                .param("number", number)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    private long step(String sequence) {
        return db.sql("select nextval(cast(:sequence as regclass))")
                .param("sequence", sequence)
                .query(Long.class)
                .single();
    }
}
