package be.ligneclaire.core.rating;

import static be.ligneclaire.core.rating.Inclusions.UNLIMITED;
import static be.ligneclaire.core.terms.RuleId.USAGE_INCLUSIONS_BELGIUM;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.rating.Inclusions.Access;
import be.ligneclaire.core.rating.Outcome.NotRated;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.tariff.Tariffs;
import be.ligneclaire.core.tariff.Tariffs.Table;
import be.ligneclaire.core.tariff.Territory;
import be.ligneclaire.core.tariff.Zone;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bundle's edges, the zones and the free numbers, one event at a time.
@Proves(USAGE_INCLUSIONS_BELGIUM)
class RaterTest {

    private static final Tariffs TARIFFS = tariffs();

    private static Tariffs tariffs() {
        var builder = new Tariffs.Builder().zone("BE", Zone.NATIONAL).zone("US", Zone.ZONE_2);
        for (var territory : new String[] {"FR", "ES", "GB"}) {
            builder.zone(territory, Zone.ZONE_1);
        }
        return builder.price(Table.VOICE, Zone.NATIONAL, new BigDecimal("0.15"))
                .specialNational(Table.VOICE, new BigDecimal("0.30"))
                .price(Table.VOICE, Zone.ZONE_1, new BigDecimal("0.22"))
                .price(Table.VOICE, Zone.ZONE_2, new BigDecimal("0.75"))
                .price(Table.VOICE, Zone.ZONE_3, new BigDecimal("1.50"))
                .price(Table.SMS, Zone.NATIONAL, new BigDecimal("0.10"))
                .price(Table.SMS, Zone.ZONE_1, new BigDecimal("0.07"))
                .price(Table.SMS, Zone.ZONE_3, new BigDecimal("0.25"))
                .price(Table.DATA, Zone.NATIONAL, new BigDecimal("0.0000007"))
                .price(Table.DATA, Zone.ZONE_1, new BigDecimal("0.0000008"))
                .price(Table.FIXED_VOICE, Zone.ZONE_1, new BigDecimal("0.12"))
                .specialNational(Table.FIXED_VOICE, new BigDecimal("0.30"))
                .build();
    }

    private static EditionRates edition(String code) {
        return EditionRates.of(Edition.named(code));
    }

    private static Inclusions talk(String edition) {
        return new Inclusions(Access.MOBILE, edition(edition), 6_000, 100, 1_000_000, 600, 0, 0, false);
    }

    private static Outcome mobile(LineState state, UsageKind kind, long quantity, long other, String visited) {
        return Rater.rate(
                state,
                talk("fr-2025-09-30"),
                TARIFFS,
                new UsageEvent(kind, true, 0, quantity, other, Territory.of(visited)));
    }

    @ParameterizedTest(name = "{0} s used, {1} s to {2} while in {3}: {8}")
    @CsvSource(delimiter = '|', textBlock = """
            # used | s   | other        | in | tariff         | included | charged | amount       | because
            0      | 60  | 32475000000  | BE | voice-national | 60       | 0       | 0.0000000000 | in the bundle
            5940   | 60  | 32475000000  | BE | voice-national | 60       | 0       | 0.0000000000 | the last second of the bundle
            5941   | 60  | 32475000000  | BE | voice-national | 59       | 1       | 0.0025000000 | one second beyond: no block, it was spent inside
            6000   | 1   | 32475000000  | BE | voice-national | 0        | 30      | 0.0750000000 | wholly beyond: the first 30 seconds are a block
            6000   | 31  | 32475000000  | BE | voice-national | 0        | 31      | 0.0775000000 | then by the second
            6000   | 0   | 32475000000  | BE | voice-national | 0        | 0       | 0.0000000000 | not answered
            0      | 60  | 33612345678  | BE | voice-zone-1   | 60       | 0       | 0.0000000000 | from Belgium to the EEA: the option's minutes
            0      | 660 | 33612345678  | BE | voice-zone-1   | 600      | 60      | 0.2200000000 | and what lies beyond them by price list
            0      | 60  | 33612345678  | FR | voice-national | 60       | 0       | 0.0000000000 | in the EEA towards the EEA: the bundle
            0      | 60  | 32475000000  | ES | voice-national | 60       | 0       | 0.0000000000 | in the EEA towards Belgium: the bundle
            6000   | 31  | 34612345678  | FR | voice-national | 0        | 31      | 0.0775000000 | beyond the bundle there: national price
            0      | 60  | 12125550123  | FR | voice-zone-2   | 0        | 60      | 0.7500000000 | elsewhere as from Belgium
            0      | 10  | 881612345678 | BE | voice-zone-3   | 0        | 30      | 0.7500000000 | a satellite number
            0      | 10  | 3270123456   | BE | voice-special  | 0        | 30      | 0.1500000000 | 070 is never in the bundle
            0      | 61  | 3278123456   | BE | voice-special  | 0        | 61      | 0.3050000000 | nor is 078
            6000   | 600 | -112         | BE | free           | 600      | 0       | 0.0000000000 | emergency
            6000   | 600 | 3280012345   | BE | free           | 600      | 0       | 0.0000000000 | 0800
            0      | 60  | -112         | US | free           | 60       | 0       | 0.0000000000 | emergency anywhere
            """)
    void a_mobile_call_is_covered_or_charged_by_the_second(
            long used,
            long seconds,
            long other,
            String visited,
            String tariff,
            long included,
            long charged,
            String amount,
            String because) {
        var state = month(used, 0, 0, 0);

        assertRated(mobile(state, UsageKind.VOICE, seconds, other, visited), tariff, included, charged, amount);
    }

    @ParameterizedTest(name = "{0} sent, one to {1} while in {2}: {6}")
    @CsvSource(delimiter = '|', textBlock = """
            # sent | other       | in | tariff       | charged | amount       | because
            99     | 32475000000 | BE | sms-national | 0       | 0.0000000000 | the hundredth
            100    | 32475000000 | BE | sms-national | 1       | 0.1000000000 | the hundred and first
            0      | 33612345678 | BE | sms-zone-1   | 1       | 0.0700000000 | from Belgium to the EEA, never in the bundle
            0      | 33612345678 | ES | sms-national | 0       | 0.0000000000 | in the EEA towards the EEA
            0      | 81312345678 | BE | sms-zone-3   | 1       | 0.2500000000 | Japan
            """)
    void an_sms_is_covered_or_charged_each(
            long sent, long other, String visited, String tariff, long charged, String amount, String because) {
        var state = month(0, sent, 0, 0);

        assertRated(mobile(state, UsageKind.SMS, 1, other, visited), tariff, 1 - charged, charged, amount);
    }

    @ParameterizedTest(name = "{0}: {1} KB used, {2} bytes in {3}: {7}")
    @CsvSource(delimiter = '|', textBlock = """
            # edition      | used    | bytes   | in | included | charged | amount       | because
            fr-2025-09-30  | 999999  | 1000    | BE | 1        | 0       | 0.0000000000 | the last kilobyte
            fr-2025-09-30  | 999999  | 1001    | BE | 1        | 1       | 0.0000006000 | rounded up, split at the kilobyte
            nl-2025        | 1000000 | 1       | FR | 0        | 1       | 0.0000006000 | the edition's price in the EEA too
            en-2024        | 1000000 | 1       | BE | 0        | 1       | 0.0000007000 | by price list
            en-2024        | 1000000 | 1       | FR | 0        | 1       | 0.0000008000 | by price list
            fr-2025-09-30  | 0       | 0       | BE | 0        | 0       | 0.0000000000 | an empty session
            """)
    void data_is_split_at_the_kilobyte(
            String edition,
            long used,
            long bytes,
            String visited,
            long included,
            long charged,
            String amount,
            String because) {
        var outcome = Rater.rate(
                month(0, 0, used, 0),
                talk(edition),
                TARIFFS,
                new UsageEvent(UsageKind.DATA, true, 0, bytes, 0, Territory.of(visited)));

        assertRated(outcome, visited.equals("BE") ? "data-excess" : "data-excess-eea", included, charged, amount);
    }

    @ParameterizedTest(name = "{0}: {1} s used, {2} s to {3}: {8}")
    @CsvSource(delimiter = '|', textBlock = """
            # edition     | used   | s  | other       | tariff               | charged | amount       | after  | because
            fr-2025-09-30 | 179940 | 60 | 3221234567  | fixed-voice-national | 0       | 0.0000000000 | 180000 | exactly 3000:00 is normal
            fr-2025-09-30 | 0      | 10 | 33112345678 | fixed-voice-zone-1   | 30      | 0.0600000000 | 0      | a block of 30 seconds
            nl-2025       | 0      | 10 | 33112345678 | fixed-voice-zone-1   | 10      | 0.0200000000 | 0      | nl is silent: real seconds
            en-2024       | 0      | 10 | 33112345678 | fixed-voice-zone-1   | 30      | 0.0600000000 | 10     | en counts every call
            fr-2025-09-30 | 0      | 61 | 3270123456  | fixed-voice-special  | 61      | 0.3050000000 | 0      | 070
            fr-2025-09-30 | 180000 | 61 | -101        | free                 | 0       | 0.0000000000 | 180000 | emergency is never counted
            """)
    void a_fixed_call_is_normal_use_or_charged(
            String edition,
            long used,
            long seconds,
            long other,
            String tariff,
            long charged,
            String amount,
            long after,
            String because) {
        var outcome = Rater.rate(
                month(0, 0, 0, used),
                fixedLine(edition),
                TARIFFS,
                new UsageEvent(UsageKind.FIXED_VOICE, true, 0, seconds, other, Territory.BE));

        assertThat(outcome).isInstanceOfSatisfying(Rated.class, rated -> {
            assertThat(rated.tariff().word()).isEqualTo(tariff);
            assertThat(rated.charged()).isEqualTo(charged);
            assertThat(TenDecimals.text(rated.amount())).isEqualTo(amount);
            assertThat(rated.after().fixed()).isEqualTo(after);
        });
    }

    @ParameterizedTest(name = "{0} to {2} while in {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # kind     | quantity | other       | in | reason
            VOICE      | 60       | 3290212345  | BE | PREMIUM_WITHOUT_AMOUNT
            SMS        | 1        | -4321       | BE | PREMIUM_WITHOUT_AMOUNT
            VOICE      | 60       | 0           | BE | NO_OTHER_NUMBER
            SMS        | 1        | 12125550123 | BE | NO_PRICE
            MMS        | 1        | -4321       | BE | PREMIUM_WITHOUT_AMOUNT
            FIXED_VOICE| 60       | 3221234567  | BE | NOT_ON_THIS_LINE
            """)
    void what_cannot_be_rated_is_set_aside(UsageKind kind, long quantity, long other, String visited, NotRated reason) {
        assertThat(mobile(LineState.EMPTY, kind, quantity, other, visited)).isEqualTo(reason);
    }

    @Test
    void what_is_received_in_belgium_and_the_eea_is_free() {
        var received = new UsageEvent(UsageKind.VOICE, false, 0, 600, 12125550123L, Territory.of("ES"));

        assertRated(
                Rater.rate(LineState.EMPTY, talk("nl-2025"), TARIFFS, received), "received", 600, 0, "0.0000000000");
    }

    @Test
    void an_unlimited_bundle_never_ends() {
        var unlimited = new Inclusions(
                Access.MOBILE, edition("fr-2025-09-30"), UNLIMITED, UNLIMITED, UNLIMITED, 0, 0, 0, false);
        var state = month(10_000_000, 10_000_000, Long.MAX_VALUE / 2, 0);
        var event = new UsageEvent(UsageKind.DATA, true, 0, 5_000_000_001L, 0, Territory.BE);

        assertRated(Rater.rate(state, unlimited, TARIFFS, event), "data-excess", 5_000_001, 0, "0.0000000000");
    }

    private static LineState month(long seconds, long messages, long kilobytes, long fixed) {
        return new LineState(seconds, messages, kilobytes, 0, 0, 0, fixed, 0, 0, 0, 0, 0, 0);
    }

    private static Inclusions fixedLine(String edition) {
        return new Inclusions(Access.FIXED, edition(edition), UNLIMITED, UNLIMITED, UNLIMITED, 0, 0, 0, false);
    }

    private static void assertRated(Outcome outcome, String tariff, long included, long charged, String amount) {
        assertThat(outcome).isInstanceOfSatisfying(Rated.class, rated -> {
            assertThat(rated.tariff().word()).isEqualTo(tariff);
            assertThat(rated.included()).isEqualTo(included);
            assertThat(rated.charged()).isEqualTo(charged);
            assertThat(TenDecimals.text(rated.amount())).isEqualTo(amount);
        });
    }
}
