package be.ligneclaire.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.evidence.Evidence.Anchor;
import be.ligneclaire.platform.evidence.Evidence.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody who owns the tables, took back the rights and switched the triggers off, is still found out.
/// Each attack is rolled back afterwards, since other tests read the same chain.
@PlatformTest
class TamperingIsFoundTest {

    @Autowired
    private Evidence evidence;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    private long first;
    private long place;

    @BeforeEach
    void five_records() {
        place = evidence.anchor().position() + 1;
        for (var i = 1; i <= 5; i++) {
            evidence.record(
                    Actor.SYSTEM,
                    "asked",
                    Optional.of(9_100_000L),
                    "order " + i,
                    Optional.empty(),
                    Map.of("n", "" + i));
        }
        first = db.sql("select number from evidence.link where position = :place")
                .param("place", place)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            alter the content | update evidence.record set content = '{"n": "9"}' where number = :second | 1
            alter the actor   | update evidence.record set actor = 'agent:an' where number = :second | 1
            move the instant  | update evidence.record set recorded_at = recorded_at + interval '1 us' where number = :second | 1
            take an account   | update evidence.record set account_id = null where number = :second | 1
            delete a record   | delete from evidence.record where number = :second | 1
            delete a link     | delete from evidence.link where number = :second | 1
            delete both       | with gone as (delete from evidence.link where number = :second) delete from evidence.record where number = :second | 1
            swap two records  | update evidence.record r set subject = o.subject, content = o.content from evidence.record o where r.number in (:second, :second + 1) and o.number in (:second, :second + 1) and o.number <> r.number | 1
            cut the last link | delete from evidence.link where number = :second + 3 | 4
            cut the tail      | with gone as (delete from evidence.link where number > :second) delete from evidence.record where number > :second | 2
            insert beside     | insert into evidence.record (recorded_at, actor, role, channel, action, subject, content) select recorded_at, actor, role, channel, action, subject, content from evidence.record where number = :second | 5
            """)
    void is_found_at_its_place(String attack, String statement, int after) {
        var verdict = underAttack(() -> {
            db.sql(statement).param("second", first + 1).update();
            return evidence.verify();
        });

        assertThat(verdict.firstBroken()).as(attack).contains(place + after);
        assertThat(verdict.why()).isNotBlank();
        assertThat(evidence.verify().holds()).isTrue();
    }

    @Test
    void a_record_put_in_between_with_a_link_of_its_own_is_found() {
        var verdict = underAttack(() -> {
            db.sql("update evidence.link set position = position + 1000000 where position > :place")
                    .param("place", place)
                    .update();
            db.sql("update evidence.link set position = position - 999999 where position > 1000000")
                    .update();
            db.sql("""
                    with forged as (
                      insert into evidence.record (recorded_at, actor, role, channel, action, subject, content)
                      select recorded_at, actor, role, channel, action, subject, content
                        from evidence.record where number = :first
                      returning number
                    )
                    insert into evidence.link (position, number, hash)
                    select :place + 1, number, sha256('forged') from forged
                    """).param("first", first).param("place", place).update();
            return evidence.verify();
        });

        assertThat(verdict.firstBroken()).contains(place + 1);
    }

    @Test
    void two_links_that_changed_places_are_found() {
        var verdict = underAttack(() -> {
            db.sql("""
                    update evidence.link
                       set number = case number when :first then -1 else -2 end
                     where number in (:first, :first + 1)
                    """).param("first", first).update();
            db.sql("update evidence.link set number = case number when -1 then :first + 1 else :first end"
                            + " where number < 0")
                    .param("first", first)
                    .update();
            return evidence.verify();
        });

        assertThat(verdict.firstBroken()).contains(place);
    }

    @Test
    void an_emptied_table_is_found() {
        var verdict = underAttack(() -> {
            db.sql("truncate evidence.record, evidence.link").update();
            return evidence.verify();
        });

        assertThat(verdict.firstBroken()).contains(1L);
    }

    @Test
    void a_rewritten_history_with_its_head_is_found_by_an_anchor_kept_outside() {
        var kept = evidence.anchor();

        var verdicts = underAttack(() -> {
            db.sql("truncate evidence.record, evidence.link, evidence.open").update();
            db.sql("update evidence.head set position = 0, hash = decode(repeat('00', 32), 'hex')")
                    .update();
            return new Verdict[] {evidence.verify(), evidence.verify(kept)};
        });

        assertThat(verdicts[0].holds()).isTrue();
        assertThat(verdicts[1].holds()).isFalse();
    }

    @Test
    void an_anchor_kept_outside_holds_while_the_chain_grows() {
        var kept = evidence.anchor();
        evidence.record(Actor.SYSTEM, "later", Optional.empty(), "order 6", Optional.empty(), Map.of());

        assertThat(evidence.verify(kept).holds()).isTrue();
        assertThat(evidence.verify(new Anchor(kept.position(), "00".repeat(32))).firstBroken())
                .contains(kept.position());
    }

    private <T> T underAttack(Supplier<T> attack) {
        return Objects.requireNonNull(transaction.execute(status -> {
            for (var table : List.of("record", "link", "open", "head")) {
                db.sql("grant all on evidence.%s to current_user".formatted(table))
                        .update();
                db.sql("alter table evidence.%s disable trigger user".formatted(table))
                        .update();
            }
            status.setRollbackOnly();
            return attack.get();
        }));
    }
}
