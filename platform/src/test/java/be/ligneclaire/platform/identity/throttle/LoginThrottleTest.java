package be.ligneclaire.platform.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.PlatformTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class LoginThrottleTest {

    private static final Instant NOW = Instant.parse("2026-02-01T08:00:00Z");

    @Autowired
    private LoginThrottle throttle;

    @Autowired
    private JdbcClient db;

    @Test
    void an_address_from_one_network_waits_longer_each_time_after_five_attempts() {
        var network = Network.of("192.0.2.10");

        assertThat(waits("guess@example.be", network, 20))
                .startsWith(0L, 0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L)
                .endsWith(900L);
    }

    @Test
    void an_attempt_while_waiting_is_not_counted_and_does_not_make_it_longer() {
        var network = Network.of("192.0.3.10");
        for (var i = 0; i < 6; i++) {
            assertThat(throttle.attempt("wait@example.be", network, NOW)).isEmpty();
        }

        for (var i = 0; i < 10; i++) {
            assertThat(throttle.attempt("wait@example.be", network, NOW)).contains(NOW.plusSeconds(1));
        }
        assertThat(throttle.attempt("wait@example.be", network, NOW.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void a_network_that_tries_many_addresses_waits_after_fifty_attempts() {
        var network = Network.of("192.0.4.10");
        for (var i = 0; i < 51; i++) {
            assertThat(throttle.attempt("many%d@example.be".formatted(i), network, NOW))
                    .isEmpty();
        }

        assertThat(throttle.attempt("many51@example.be", network, NOW)).contains(NOW.plusSeconds(1));
    }

    @Test
    void an_address_that_many_networks_try_waits_at_most_half_a_minute() {
        var now = NOW;
        for (var i = 0; i < 40; i++) {
            assertThat(throttle.attempt("target@example.be", Network.of("198.51.%d.1".formatted(i)), now))
                    .isEmpty();
            now = now.plusSeconds(30);
        }

        assertThat(throttle.attempt("target@example.be", Network.of("203.1.1.1"), now))
                .isEmpty();
        assertThat(throttle.attempt("target@example.be", Network.of("203.1.2.1"), now))
                .contains(now.plusSeconds(30));
    }

    @Test
    void nobody_keeps_the_owner_out_of_a_network_known_from_before() {
        var home = Network.of("192.0.5.10");
        var login = db.sql("""
                insert into identity.login (email, password_hash, created_at, password_changed_at)
                values ('owner@example.be', 'x', now(), now()) returning login_id
                """).query(Long.class).single();
        throttle.succeeded(login, "owner@example.be", home, NOW);
        for (var i = 0; i < 21; i++) {
            throttle.attempt("owner@example.be", Network.of("198.52.%d.1".formatted(i)), NOW);
        }

        assertThat(throttle.attempt("owner@example.be", Network.of("198.53.1.1"), NOW))
                .isPresent();
        assertThat(throttle.attempt("owner@example.be", home, NOW)).isEmpty();
    }

    @Test
    void attempts_side_by_side_all_count() throws InterruptedException {
        var network = Network.of("192.0.6.10");
        var answers = new ConcurrentLinkedQueue<Optional<Instant>>();

        var threads = IntStream.range(0, 30)
                .mapToObj(_ -> Thread.ofVirtual()
                        .start(() -> answers.add(throttle.attempt("parallel@example.be", network, NOW))))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(answers).hasSize(30);
        assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(6);
    }

    @Test
    void a_day_without_attempts_is_forgotten() {
        var network = Network.of("192.0.7.10");
        waits("forget@example.be", network, 8);

        assertThat(waits("forget@example.be", network, NOW.plus(Duration.ofDays(2)), 6))
                .containsExactly(0L, 0L, 0L, 0L, 0L, 1L);
    }

    @ParameterizedTest(name = "{0} is in {1}")
    @CsvSource({
        "192.0.2.10, 192.0.2.0/24",
        "192.0.2.250, 192.0.2.0/24",
        "2001:db8:0:1::5, 20010db800000001/64",
        "2001:db8:0:1:ffff::1, 20010db800000001/64",
        "not an address, unknown"
    })
    void neighbours_share_a_network(String address, String network) {
        assertThat(Network.of(address).text()).isEqualTo(network);
    }

    private List<Long> waits(String address, Network network, int attempts) {
        return waits(address, network, NOW, attempts);
    }

    /// How many seconds each attempt makes the next one wait, when every wait is sat out.
    private List<Long> waits(String address, Network network, Instant start, int attempts) {
        var waits = new ArrayList<Long>();
        var now = start;
        for (var i = 0; i < attempts; i++) {
            assertThat(throttle.attempt(address, network, now)).isEmpty();
            var until = db.sql("""
                    select max(wait_until) from identity.attempt where scope = 'PAIR' and last_at = :now
                    """)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .query((row, _) -> row.getTimestamp(1).toInstant())
                    .single();
            waits.add(Duration.between(now, until).toSeconds());
            now = until.plusMillis(1);
        }
        return waits;
    }
}
