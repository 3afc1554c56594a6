package be.ligneclaire.core.rating;

import static be.ligneclaire.core.rating.Inclusions.UNLIMITED;
import static be.ligneclaire.core.terms.RuleId.CHARGING_CALL_OUTSIDE_EEA;
import static be.ligneclaire.core.terms.RuleId.CHARGING_FIXED_EXCESS;
import static be.ligneclaire.core.terms.RuleId.CHARGING_OUTSIDE_EEA;
import static be.ligneclaire.core.terms.RuleId.CHARGING_SPECIAL_NUMBERS;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.rating.Inclusions.Access;
import be.ligneclaire.core.rating.Outcome.NotRated;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.rules.usage.FixedExcess;
import be.ligneclaire.core.rules.usage.OutsideEea;
import be.ligneclaire.core.rules.usage.SpecialNumbers;
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

/// What lies outside the EEA, MMS, third parties and the minutes beyond 3000.
@Proves({CHARGING_CALL_OUTSIDE_EEA, CHARGING_OUTSIDE_EEA, CHARGING_SPECIAL_NUMBERS, CHARGING_FIXED_EXCESS})
class RaterBeyondTest {

    static final Tariffs TARIFFS = tariffs();

    private static Tariffs tariffs() {
        var builder = new Tariffs.Builder()
                .zone("BE", Zone.NATIONAL)
                .zone("FR", Zone.ZONE_1)
                .zone("US", Zone.ZONE_2)
                .zone("XN", Zone.NON_TERRESTRIAL)
                .price(Table.VOICE, Zone.NATIONAL, new BigDecimal("0.15"))
                .price(Table.VOICE, Zone.ZONE_1, new BigDecimal("0.22"))
                .price(Table.SMS, Zone.NATIONAL, new BigDecimal("0.10"))
                .price(Table.SMS, Zone.ZONE_2, new BigDecimal("0.25"))
                .price(Table.MMS, Zone.NATIONAL, new BigDecimal("0.25"))
                .price(Table.MMS, Zone.ZONE_2, new BigDecimal("0.50"))
                .price(Table.DATA, Zone.ZONE_1, new BigDecimal("0.0000006"))
                .normalUseMinute(new BigDecimal("0.015"))
                .normalUseSms(new BigDecimal("0.01"));
        roaming(builder, Zone.ZONE_2, "1.2", "0.6", "0.35", "0.7", "0.002");
        roaming(builder, Zone.ZONE_3, "2.4", "1.2", "0.5", "1.0", "0.006");
        roaming(builder, Zone.NON_TERRESTRIAL, "4", "4", "1", "2", "0.012");
        return builder.build();
    }

    private static void roaming(
            Tariffs.Builder builder, Zone zone, String out, String in, String sms, String mms, String data) {
        builder.price(Table.ROAMING_VOICE_OUT, zone, new BigDecimal(out))
                .price(Table.ROAMING_VOICE_IN, zone, new BigDecimal(in))
                .price(Table.ROAMING_SMS, zone, new BigDecimal(sms))
                .price(Table.ROAMING_MMS, zone, new BigDecimal(mms))
                .price(Table.ROAMING_DATA, zone, new BigDecimal(data));
    }

    static Inclusions mobile(String edition) {
        return new Inclusions(
                Access.MOBILE,
                EditionRates.of(Edition.named(edition)),
                UNLIMITED,
                UNLIMITED,
                1_000_000,
                0,
                0,
                0,
                false);
    }

    @ParameterizedTest(name = "{0} {1} of {2} with {3} in {4}: {5}, {7}")
    @CsvSource(delimiter = '|', textBlock = """
            # kind | direction | quantity | other       | in | tariff                      | charged | amount
            VOICE  | out       | 1        | 32475000000 | US | roaming-out-zone-2          | 1       | 1.2000000000
            VOICE  | out       | 60       | 32475000000 | US | roaming-out-zone-2          | 1       | 1.2000000000
            VOICE  | out       | 61       | 12125550123 | US | roaming-out-zone-2          | 2       | 2.4000000000
            VOICE  | in        | 61       | 32475000000 | US | roaming-in-zone-2           | 2       | 1.2000000000
            VOICE  | in        | 0        | 32475000000 | US | roaming-in-zone-2           | 0       | 0.0000000000
            VOICE  | out       | 10       | 3270123456  | CH | roaming-out-zone-3          | 1       | 2.4000000000
            VOICE  | in        | 10       | 32475000000 | XN | roaming-in-non-terrestrial  | 1       | 4.0000000000
            VOICE  | out       | 600      | -112        | XN | free                        | 0       | 0.0000000000
            SMS    | out       | 1        | 32475000000 | US | roaming-sms-zone-2          | 1       | 0.3500000000
            SMS    | in        | 1        | 32475000000 | US | received                    | 0       | 0.0000000000
            SMS    | out       | 1        | 32475000000 | XN | roaming-sms-non-terrestrial | 1       | 1.0000000000
            MMS    | out       | 1        | 32475000000 | BE | mms-national                | 1       | 0.2500000000
            MMS    | out       | 1        | 32475000000 | FR | mms-national                | 1       | 0.2500000000
            MMS    | out       | 1        | 12125550123 | FR | mms-zone-2                  | 1       | 0.5000000000
            MMS    | out       | 1        | 32475000000 | CH | roaming-mms-zone-3          | 1       | 1.0000000000
            MMS    | in        | 1        | 32475000000 | US | received                    | 0       | 0.0000000000
            DATA   | out       | 1001     | 0           | US | roaming-data-zone-2         | 2       | 0.0040000000
            DATA   | out       | 0        | 0           | XN | roaming-data-non-terrestrial| 0       | 0.0000000000
            """)
    void outside_the_eea_everything_is_by_the_zone_visited(
            UsageKind kind,
            String direction,
            long quantity,
            long other,
            String visited,
            String tariff,
            long charged,
            String amount) {
        var event = new UsageEvent(kind, direction.equals("out"), 0, quantity, other, Territory.of(visited));

        assertThat(Rater.rate(LineState.EMPTY, mobile("fr-2025-09-30"), TARIFFS, event))
                .isInstanceOfSatisfying(Rated.class, rated -> {
                    assertThat(rated.tariff().word()).isEqualTo(tariff);
                    assertThat(rated.charged()).isEqualTo(charged);
                    assertThat(TenDecimals.text(rated.amount())).isEqualTo(amount);
                    assertThat(rated.after().outside() + rated.after().roaming())
                            .isEqualTo(rated.amount());
                    assertThat(rated.after().roaming() > 0).isEqualTo(tariff.equals("roaming-data-zone-2"));
                });
    }

    @ParameterizedTest(name = "{0}: {1} s used, {2} s: {3} s included, {4} charged, {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # edition     | used   | s    | included | charged | amount
            fr-2025-09-30 | 179940 | 90   | 60       | 30      | 0.0060500000
            fr-2025-09-30 | 180000 | 10   | 0        | 30      | 0.0060500000
            nl-2025       | 180000 | 10   | 0        | 10      | 0.0020166667
            en-2024       | 180000 | 10   | 0        | 30      | 0.0060500000
            fr-2025-09-30 | 180000 | 3600 | 0        | 3600    | 0.7260000000
            fr-2025-09-30 | 180000 | 0    | 0        | 0       | 0.0000000000
            nl-2025       | 179999 | 1    | 1        | 0       | 0.0000000000
            """)
    void national_fixed_calls_beyond_3000_minutes_have_a_price_of_their_own(
            String edition, long used, long seconds, long included, long charged, String amount) {
        var state = new LineState(0, 0, 0, 0, 0, 0, used, 0, 0, 0, 0, 0, 0);
        var line = new Inclusions(Access.FIXED, EditionRates.of(Edition.named(edition)), 0, 0, 0, 0, 0, 0, false);
        var event = new UsageEvent(UsageKind.FIXED_VOICE, true, 0, seconds, 3221234567L, Territory.BE);

        assertThat(Rater.rate(state, line, TARIFFS, event)).isInstanceOfSatisfying(Rated.class, rated -> {
            assertThat(rated.included()).isEqualTo(included);
            assertThat(rated.charged()).isEqualTo(charged);
            assertThat(TenDecimals.text(rated.amount())).isEqualTo(amount);
            assertThat(rated.after().fixed()).isEqualTo(used + seconds);
            assertThat(rated.charged()).isEqualTo(FixedExcess.billedSeconds(Edition.named(edition), used, seconds));
            assertThat(rated.signals()).isEqualTo(charged > 0 ? Signal.FIXED_EXCEEDED : Signal.NONE);
        });
    }

    @Test
    void a_third_party_is_paid_what_it_states_whatever_the_kind() {
        for (var kind : UsageKind.values()) {
            var event =
                    new UsageEvent(kind, true, 0, 1, 3290212345L, Territory.BE, TenDecimals.of(new BigDecimal("2")));
            assertThat(Rater.rate(LineState.EMPTY, mobile("nl-2025"), TARIFFS, event))
                    .isInstanceOfSatisfying(Rated.class, rated -> {
                        assertThat(rated.tariff()).isEqualTo(UsageTariff.THIRD_PARTY);
                        assertThat(TenDecimals.text(rated.amount())).isEqualTo("2.0000000000");
                        assertThat(rated.after().outside()).isEqualTo(rated.amount());
                    });
        }
    }

    @Test
    void a_line_that_blocks_premium_services_pays_nothing_for_them() {
        var event = new UsageEvent(UsageKind.SMS, true, 0, 1, -4321, Territory.BE, 20_000_000_000L);
        var rates = EditionRates.of(Edition.named("nl-2025"));
        var agreed = new Inclusions(Access.MOBILE, rates, UNLIMITED, UNLIMITED, UNLIMITED, 0, 0, 0, true);

        assertThat(Rater.rate(LineState.EMPTY, agreed, TARIFFS, event)).isInstanceOfSatisfying(Rated.class, rated -> {
            assertThat(rated.amount()).isZero();
            assertThat(rated.note()).isEqualTo(Note.PREMIUM);
            assertThat(rated.after()).isEqualTo(LineState.EMPTY);
        });
        assertThat(SpecialNumbers.thirdParty(Edition.newest(), new BigDecimal("2.00"), true)
                        .value())
                .hasToString("EUR 0.00");
    }

    @Test
    void an_internet_line_has_no_third_party_services() {
        var line = new Inclusions(Access.INTERNET, EditionRates.of(Edition.newest()), 0, 0, 0, 0, 0, 0, false);
        var event = new UsageEvent(UsageKind.DATA, true, 0, 1, 0, Territory.BE, 1);

        assertThat(Rater.rate(LineState.EMPTY, line, TARIFFS, event)).isEqualTo(NotRated.NOT_ON_THIS_LINE);
    }

    @ParameterizedTest(name = "in {0} towards {1}: extra {2}")
    @CsvSource({
        "BE, BE, false",
        "BE, FR, false",
        "FR, RE, false",
        "BE, CH, true",
        "FR, US, true",
        "US, BE, true",
        "XN, BE, true"
    })
    void what_is_an_extra(String visited, String called, boolean extra) {
        assertThat(OutsideEea.isExtra(Edition.newest(), visited, called).value())
                .isEqualTo(extra);
    }
}
