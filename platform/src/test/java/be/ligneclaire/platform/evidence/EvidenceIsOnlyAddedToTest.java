package be.ligneclaire.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.PlatformTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class EvidenceIsOnlyAddedToTest {

    private static final Actor AGENT = new Actor("agent:an", "agent", "telephone");

    @Autowired
    private Evidence evidence;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_record_keeps_who_asked_for_what_through_which_channel_under_which_edition() {
        evidence.record(
                AGENT,
                "order-placed",
                Optional.of(9_000_001L),
                "order 12",
                Optional.of(Edition.newest()),
                Map.of("offer", "mobile-15", "words", "«ja, graag» – é"));

        var row = evidence.of(9_000_001L, 10).getFirst();
        assertThat(row.actor()).isEqualTo(AGENT);
        assertThat(row.action()).isEqualTo("order-placed");
        assertThat(row.subject()).isEqualTo("order 12");
        assertThat(row.edition()).contains("fr-2025-09-30");
        assertThat(row.content()).containsEntry("words", "«ja, graag» – é").containsEntry("offer", "mobile-15");
    }

    @Test
    void what_is_rolled_back_leaves_no_evidence() {
        transaction.executeWithoutResult(status -> {
            evidence.record(AGENT, "asked", Optional.of(9_000_002L), "order 1", Optional.empty(), Map.of());
            status.setRollbackOnly();
        });

        assertThat(evidence.of(9_000_002L, 10)).isEmpty();
    }

    @Test
    void the_chain_closes_right_after_the_commit() {
        var before = evidence.anchor();

        transaction.executeWithoutResult(_ -> {
            evidence.record(AGENT, "first", Optional.empty(), "order 1", Optional.empty(), Map.of());
            evidence.record(AGENT, "second", Optional.empty(), "order 1", Optional.empty(), Map.of());
        });

        assertThat(evidence.anchor().position()).isEqualTo(before.position() + 2);
        assertThat(db.sql("select count(*) from evidence.open")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(evidence.verify().holds()).isTrue();
        assertThat(evidence.verify().rows()).isEqualTo(before.position() + 2);
    }

    @Test
    void closing_again_changes_nothing() {
        evidence.record(AGENT, "once", Optional.empty(), "order 1", Optional.empty(), Map.of());
        var before = evidence.anchor();

        evidence.closeChain();

        assertThat(evidence.anchor()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update evidence.record set actor = 'nobody'",
                "delete from evidence.record",
                "truncate evidence.record",
                "update evidence.link set hash = hash",
                "delete from evidence.link",
                "truncate evidence.link",
                "delete from evidence.head",
                "truncate evidence.head"
            })
    void is_refused_by_the_database_twice_by_its_rights_and_by_its_triggers(String statement) {
        var isSuperuser = db.sql("select rolsuper from pg_roles where rolname = current_user")
                .query((row, _) -> row.getBoolean(1))
                .single();
        assertThatThrownBy(() -> db.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining(isSuperuser ? "Evidence is only ever added to" : "permission denied");

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (var table : List.of("record", "link", "head")) {
                db.sql("grant all on evidence.%s to current_user".formatted(table))
                        .update();
            }
            assertThatThrownBy(() -> db.sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("Evidence is only ever added to");
        });
    }
}
