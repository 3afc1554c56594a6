package be.ligneclaire.platform.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.time.BelgianCalendar;
import be.ligneclaire.core.time.DeadlineExtension;
import be.ligneclaire.core.time.MonthCounting;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.fulfilment.Fulfilment.CardKind;
import be.ligneclaire.platform.fulfilment.Fulfilment.LineFacts;
import be.ligneclaire.platform.fulfilment.Fulfilment.ServiceToPrepare;
import be.ligneclaire.platform.fulfilment.card.Cards;
import be.ligneclaire.platform.ordering.Shop;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class FulfilmentTest {

    /// Far from the keys that orders of other tests get.
    private static final AtomicLong SERVICES = new AtomicLong(9_000_000);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Fulfilment fulfilment;

    @Autowired
    private Cards cards;

    @Autowired
    private JdbcClient db;

    private Shop shop;
    private long account;

    @BeforeEach
    void a_customer_comes_in() {
        shop = Shop.in(context);
        account = shop.customer();
    }

    @Test
    void a_mobile_number_is_ours_a_fixed_one_is_of_brussels_and_an_access_has_an_identifier() {
        assertThat(identifier(Service.MOBILE, Optional.empty())).matches("\\+3245[0-9]{7}");
        assertThat(identifier(Service.FIXED_TELEPHONY, Optional.empty())).matches("\\+322[0-9]{7}");
        assertThat(identifier(Service.INTERNET, Optional.empty())).matches("FTTH[0-9]{10}");
        assertThat(identifier(Service.TV, Optional.empty())).matches("FTTH[0-9]{10}");
    }

    @Test
    void numbers_ascend_and_step_over_one_that_was_brought_along() {
        var first = identifier(Service.MOBILE, Optional.empty());
        identifier(Service.MOBILE, Optional.of(after(first, 1)));
        assertThat(identifier(Service.MOBILE, Optional.empty())).isEqualTo(after(first, 2));
    }

    @Test
    void many_take_numbers_at_once_and_nobody_gets_the_number_of_another() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            var numbers = people
                    .invokeAll(IntStream.range(0, 120)
                            .<Callable<String>>mapToObj(_ -> () -> identifier(Service.MOBILE, Optional.empty()))
                            .toList())
                    .stream()
                    .map(FulfilmentTest::result)
                    .toList();
            assertThat(numbers).hasSize(120).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_number_serves_one_line() {
        var number = identifier(Service.MOBILE, Optional.empty());
        assertThat(fulfilment.isTaken(number, shop.today())).isTrue();
        assertThatThrownBy(() -> identifier(Service.MOBILE, Optional.of(number)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("a_number_serves_one_line");
    }

    @Test
    void the_number_of_a_line_that_ended_stays_reserved_for_a_month() {
        var service = prepare(Service.MOBILE, Optional.empty(), Optional.of(CardKind.ESIM));
        var number = facts(service).identifier();
        fulfilment.stop(service, Edition.newest());
        var lastDay = DeadlineExtension.forCustomer(MonthCounting.lastDay(shop.today(), 1));
        assertThat(fulfilment.isTaken(number, lastDay)).isTrue();
        assertThat(fulfilment.isTaken(number, lastDay.plusDays(1))).isFalse();
    }

    @Test
    void preparing_the_same_service_again_changes_nothing() {
        var service = prepare(Service.MOBILE, Optional.empty(), Optional.of(CardKind.ESIM));
        var before = facts(service);
        var again = fulfilment.prepare(wanted(service, Service.MOBILE, Optional.empty(), Optional.of(CardKind.ESIM)));
        assertThat(again.identifier()).isEqualTo(before.identifier());
        assertThat(facts(service)).isEqualTo(before);
    }

    @Test
    void card_and_subscriber_numbers_are_belgian_and_the_card_number_has_its_check_digit() {
        var service = prepare(Service.MOBILE, Optional.empty(), Optional.of(CardKind.SIM));
        var iccid = column(service, "iccid");
        assertThat(iccid)
                .matches("8932[0-9]{15}")
                .endsWith(facts(service).iccidEnd().orElseThrow());
        assertThat(sumOfLuhn(iccid) % 10).isZero();
        assertThat(column(service, "imsi")).matches("206[0-9]{12}");
    }

    @Test
    void nothing_in_the_database_shows_a_pin_or_puk() {
        var service = prepare(Service.MOBILE, Optional.empty(), Optional.of(CardKind.ESIM));
        var codes = cards.codes(service).orElseThrow();
        assertThat(codes.pin()).matches("[0-9]{4}");
        assertThat(codes.puk()).matches("[0-9]{8}");
        assertThat(codes.toString()).doesNotContain(codes.pin()).doesNotContain(codes.puk());
        var dump = db.sql("""
                select s.key_id || ' ' || encode(s.pin, 'escape') || encode(s.puk, 'escape')
                       || encode(s.pin, 'base64') || encode(s.puk, 'base64')
                  from fulfilment.card_secret s
                  join fulfilment.card c using (card_id)
                 where c.service_id = :service_id
                """).param("service_id", service).query(String.class).single();
        assertThat(dump).matches("(?s)[0-9a-f]{8} .*").doesNotContain(codes.puk());
        assertThat(db.sql("select c::text from fulfilment.card c where service_id = :service_id")
                        .param("service_id", service)
                        .query(String.class)
                        .single())
                .doesNotContain(codes.puk());
    }

    @Test
    void an_esim_is_there_at_once_and_a_sim_at_ten_on_the_second_working_day() {
        var esim = prepare(Service.MOBILE, Optional.empty(), Optional.of(CardKind.ESIM));
        assertThat(facts(esim).cardDeliveredAt()).isPresent();
        var sim = prepare(Service.MOBILE, Optional.empty(), Optional.of(CardKind.SIM));
        var day = BelgianCalendar.plusWorkingDays(shop.today(), 2);
        shop.until(day, LocalTime.of(9, 59, 59));
        assertThat(facts(sim).cardDeliveredAt()).isEmpty();
        shop.until(day, LocalTime.of(10, 0));
        assertThat(facts(sim).cardDeliveredAt()).isPresent();
    }

    @Test
    void a_line_that_ended_cannot_be_activated_and_its_card_is_dead() {
        var service = prepare(Service.MOBILE, Optional.empty(), Optional.of(CardKind.ESIM));
        assertThat(fulfilment.activate(service)).isTrue();
        fulfilment.stop(service, Edition.newest());
        fulfilment.stop(service, Edition.newest());
        assertThat(fulfilment.activate(service)).isFalse();
        assertThat(facts(service).card()).isEmpty();
        assertThat(networkOrders(service)).containsExactly("provision", "activate", "stop");
    }

    @Test
    void equipment_is_lent_once_per_kind() {
        var service = prepare(Service.INTERNET, Optional.empty(), Optional.empty());
        fulfilment.lend(service, "wifi-booster");
        fulfilment.lend(service, "wifi-booster");
        assertThat(facts(service).equipment()).containsExactly("internet-box", "wifi-booster");
    }

    @Test
    void what_was_never_prepared_is_a_mistake() {
        assertThatThrownBy(() -> fulfilment.activate(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private long prepare(Service service, Optional<String> number, Optional<CardKind> card) {
        var serviceId = SERVICES.incrementAndGet();
        fulfilment.prepare(wanted(serviceId, service, number, card));
        return serviceId;
    }

    private String identifier(Service service, Optional<String> number) {
        var card = service == Service.MOBILE ? Optional.of(CardKind.ESIM) : Optional.<CardKind>empty();
        return fulfilment
                .prepare(wanted(SERVICES.incrementAndGet(), service, number, card))
                .identifier();
    }

    private ServiceToPrepare wanted(long serviceId, Service service, Optional<String> number, Optional<CardKind> card) {
        var equipment = service == Service.INTERNET ? List.of("internet-box") : List.<String>of();
        return new ServiceToPrepare(serviceId, account, service, card, number, equipment, shop.today());
    }

    private LineFacts facts(long serviceId) {
        return fulfilment.facts(List.of(serviceId)).getFirst();
    }

    private String column(long serviceId, String column) {
        return db.sql("select " + column + " from fulfilment.card where service_id = :service_id")
                .param("service_id", serviceId)
                .query(String.class)
                .single();
    }

    private List<String> networkOrders(long serviceId) {
        return db.sql("select what from fulfilment.network_order where service_id = :service_id order by order_id")
                .param("service_id", serviceId)
                .query((row, _) -> row.getString("what"))
                .list();
    }

    private static String after(String number, int steps) {
        return "+" + (Long.parseLong(number.substring(1)) + steps);
    }

    /// A second way to the same sum: digits from the right, every second one by table.
    private static int sumOfLuhn(String digits) {
        var twice = new int[] {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
        return IntStream.range(0, digits.length())
                .map(place -> {
                    var digit = digits.charAt(digits.length() - 1 - place) - '0';
                    return place % 2 == 1 ? twice[digit] : digit;
                })
                .sum();
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
