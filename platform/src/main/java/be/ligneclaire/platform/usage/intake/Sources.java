package be.ligneclaire.platform.usage.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The network elements that send records, and the third parties named in them, each with a small number.
@Component("usageSources")
class Sources {

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Map<String, Short> numbers = new ConcurrentHashMap<>();
    private final Map<String, Integer> sellers = new ConcurrentHashMap<>();

    Sources(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /// The number of a source, given at its first record.
    int numberOf(String name) {
        var known = numbers.get(name);
        if (known != null) {
            return known;
        }
        var number = find(name).orElseGet(() -> {
            transaction.executeWithoutResult(
                    _ -> db.sql("insert into usage.source (name) values (:name) on conflict do nothing")
                            .param("name", name)
                            .update());
            return find(name).orElseThrow();
        });
        numbers.put(name, number);
        return number;
    }

    private java.util.Optional<Short> find(String name) {
        return db.sql("select source_id from usage.source where name = :name")
                .param("name", name)
                .query(Short.class)
                .optional();
    }

    /// The number of a third party, given at its first record.
    int sellerOf(String name) {
        var known = sellers.get(name);
        if (known != null) {
            return known;
        }
        var number = findSeller(name).orElseGet(() -> {
            transaction.executeWithoutResult(
                    _ -> db.sql("insert into usage.seller (name) values (:name) on conflict do nothing")
                            .param("name", name)
                            .update());
            return findSeller(name).orElseThrow();
        });
        sellers.put(name, number);
        return number;
    }

    private java.util.Optional<Integer> findSeller(String name) {
        return db.sql("select seller_id from usage.seller where name = :name")
                .param("name", name)
                .query(Integer.class)
                .optional();
    }

    /// The highest record number seen of a source, −1 of none.
    long highest(short source) {
        return db.sql("select coalesce(max(number), -1) from usage.seen where source_id = :source")
                .param("source", source)
                .query(Long.class)
                .single();
    }
}
