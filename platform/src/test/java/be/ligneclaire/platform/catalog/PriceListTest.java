package be.ligneclaire.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.tariff.Tariffs;
import be.ligneclaire.core.tariff.Territory;
import be.ligneclaire.core.tariff.Zone;
import be.ligneclaire.platform.PlatformTest;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class PriceListTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @Autowired
    private Catalog catalog;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    @AfterEach
    void the_demo_operators_list_is_loaded() {
        DemoCatalog.loadInto(catalog);
    }

    @Test
    void offers_packages_and_options_are_found_by_day() {
        var offer = catalog.offer("mobile-15", DAY).orElseThrow();

        assertThat(offer.monthly()).isEqualTo(Euro.of("15.00"));
        assertThat(offer.dataKilobytes()).isEqualTo(OptionalLong.of(60_000_000));
        assertThat(offer.minutes()).isEmpty();
        assertThat(catalog.offer("mobile-15", LocalDate.of(2023, 12, 31))).isEmpty();
        assertThat(catalog.packageOffer("duo-home", DAY).orElseThrow().contains())
                .containsExactly("internet-500", "fixed-phone");
        assertThat(catalog.option("world-calls", DAY).orElseThrow().minutesToZone())
                .containsEntry("zone-1", 100L);
        assertThat(catalog.offer("fixed-phone", DAY).orElseThrow().requires())
                .containsEntry("fr-2025-09-30", Set.of(Service.INTERNET));
        assertThat(catalog.fee("moving", DAY)).isEqualTo(Euro.of("45.00"));
        assertThat(catalog.offers(DAY)).extracting(Catalog.Offer::id).startsWith("mobile-5", "mobile-15");
    }

    @Test
    void rates_are_compiled_for_rating() {
        var tariffs = catalog.tariffs().at(DAY.toEpochDay() * 86_400);

        assertThat(tariffs.zone(Territory.BE)).isEqualTo(Zone.NATIONAL);
        assertThat(tariffs.zone(Territory.of("GB"))).isEqualTo(Zone.ZONE_1);
        assertThat(tariffs.zone(Territory.of("US"))).isEqualTo(Zone.ZONE_2);
        assertThat(tariffs.zone(Territory.of("JP"))).isEqualTo(Zone.ZONE_3);
        assertThat(tariffs.price(Tariffs.Table.VOICE, Zone.ZONE_1)).isEqualTo(2_200_000_000L);
        assertThat(tariffs.price(Tariffs.Table.DATA, Zone.NATIONAL)).isEqualTo(6_000L);
        assertThat(tariffs.specialNational(Tariffs.Table.FIXED_VOICE)).isEqualTo(3_000_000_000L);
        assertThat(tariffs.fixedExcess()).isEqualTo(121_000_000L);
    }

    @Test
    void the_same_list_again_changes_nothing() {
        var before = rowVersions();

        DemoCatalog.loadInto(catalog);

        assertThat(rowVersions()).isEqualTo(before);
    }

    @Test
    void a_later_price_holds_from_its_day() {
        catalog.load(new StringReader(DemoCatalog.text()
                .replace(
                        "- {id: mobile-5, ",
                        "- {id: mobile-5, service: mobile, monthly: \"6.00\", from: 2026-03-01}\n"
                                + "  - {id: mobile-5, until: 2026-03-01,")));

        assertThat(catalog.offer("mobile-5", LocalDate.of(2026, 2, 28))
                        .orElseThrow()
                        .monthly())
                .isEqualTo(Euro.of("5.00"));
        assertThat(catalog.offer("mobile-5", LocalDate.of(2026, 3, 1))
                        .orElseThrow()
                        .monthly())
                .isEqualTo(Euro.of("6.00"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            service: mobile, monthly: "5.00", | service: mobile,                   | offers: mobile-5 has no price (monthly)
            service: mobile, monthly: "5.00", | service: pigeon, monthly: "5.00",  | offers: mobile-5 is for an unknown service "pigeon"
            service: mobile, monthly: "5.00", | service: mobile, monthly: "-5.00", | offers: mobile-5 has a negative price (monthly -5.00)
            service: mobile, monthly: "5.00", | service: mobile, monthly: "5.005", | offers: mobile-5 monthly has more than 2 decimals (5.005)
            service: mobile, monthly: "5.00", | service: mobile, monthly: 5.00,    | offers: mobile-5 monthly must be a price in quotes such as "5.00", not 5.0
            service: mobile, monthly: "5.00", | service: mobile, montly: "5.00",   | offers: mobile-5 does not have a key "montly"
            id: mobile-15                     | id: mobile-5                       | offers: mobile-5 stands there twice for the same days
            contains: [internet-500           | contains: [internet-5              | packages: duo-home contains an unknown offer "internet-5"
            id: fixed-ip,     for: internet   | id: fixed-ip,     for: fax         | options: fixed-ip is for an unknown service "fax"
            minutes_to_zone: {zone-1          | minutes_to_zone: {zone-9           | options: world-calls includes minutes to an unknown zone "zone-9"
            equipment: tv-box}                | equipment: antenna}                | offers: tv needs unknown equipment "antenna"
            fraud: "250.00"                   | #                                  | fees: fraud has no price
            - {to: zone-2, per_minute: "0.7500"} | #                               | rates: voice to zone-2 has no price (per_minute)
            - {to: zone-2, per_minute: "0.7500"} | - {to: zone-2}                  | rates: voice to zone-2 has no price (per_minute)
            - {to: zone-2, per_minute: "0.7500"} | - {to: moon, per_minute: "1"}   | rates: voice to moon goes to an unknown zone "moon"
            percent: 50, months: 6            | percent: 101, months: 6            | promotions: promo-half-price needs a percent from 1 to 100
            percent: 50, months: 6            | months: 6                          | promotions: promo-half-price needs either an amount (monthly) or a share (percent)
            monthly: "5.00", months: 3        | monthly: "5.00"                    | promotions: promo-welcome needs a number of months
            id: promo-welcome                 | id: welcome                        | promotions: welcome must have an id that begins with promo-
            for: [mobile-15, mobile-25, duo   | for: [mobile-16, mobile-25, duo    | promotions: promo-welcome comes with an unknown offer "mobile-16"
            [US, CA                           | [NO, CA                            | zones zone-2 holds "false", which is not a word (put it in quotes)
            """)
    void a_wrong_entry_is_refused_in_one_sentence(String written, String instead, String sentence) {
        var yaml = DemoCatalog.text();
        assertThat(yaml).contains(written);

        assertThatThrownBy(() -> catalog.load(new StringReader(yaml.replaceFirst(
                        java.util.regex.Pattern.quote(written), java.util.regex.Matcher.quoteReplacement(instead)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Price list, " + sentence + ".");
        assertThat(catalog.offer("mobile-5", DAY).orElseThrow().monthly()).isEqualTo(Euro.of("5.00"));
    }

    private String rowVersions() {
        return db.sql("select string_agg(xmin::text || ctid::text, ' ' order by rate_id) from catalog.rate")
                .query(String.class)
                .single();
    }
}
