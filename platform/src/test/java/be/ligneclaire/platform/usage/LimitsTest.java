package be.ligneclaire.platform.usage;

import static be.ligneclaire.core.terms.RuleId.USAGE_CAP_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.usage.UsageLimits.LimitRefused;
import be.ligneclaire.platform.usage.UsageLimits.LimitSet;
import be.ligneclaire.platform.usage.UsageLimits.LineLimits;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a line may cost, as the pages read and set it.
@Proves(USAGE_CAP_CHANGE)
class LimitsTest extends UsageTest {

    private static final Actor ANNA = new Actor("customer:anna", "holder", "mydigi");

    @Autowired
    private UsageLimits limits;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JdbcClient db;

    private LineLimits of(Item item) {
        return limits.of(item.accountId(), line(item)).orElseThrow();
    }

    private static long line(Item item) {
        return item.services().getFirst().serviceId();
    }

    @Test
    void a_new_line_has_the_cap_of_its_contract_and_the_usual_alert() {
        var item = item("nl-2025", "mobile-5");

        assertThat(of(item))
                .returns(Optional.of(Euro.of("20.00")), LineLimits::cap)
                .returns(false, LineLimits::ownCap)
                .returns(true, LineLimits::changeableOnline)
                .returns(50, LineLimits::alert)
                .returns(0, LineLimits::early);
    }

    @Test
    void a_cap_is_changed_and_removed_and_each_request_is_kept() {
        var item = item("nl-2025", "mobile-5");

        assertThat(limits.setCap(item.accountId(), line(item), Optional.of(Euro.of("35.00")), "mydigi", ANNA))
                .isEqualTo(new LimitSet(USAGE_CAP_CHANGE));
        assertThat(of(item).cap()).hasValue(Euro.of("35.00"));
        limits.setAlerts(item.accountId(), line(item), 75, 80, ANNA);
        limits.setCap(item.accountId(), line(item), Optional.empty(), "telephone", ANNA);

        assertThat(of(item))
                .returns(Optional.empty(), LineLimits::cap)
                .returns(true, LineLimits::ownCap)
                .returns(75, LineLimits::alert)
                .returns(80, LineLimits::early);
        assertThat(evidence.of(item.accountId(), 10))
                .filteredOn(row -> row.action().equals("cap-change-asked"))
                .extracting(row -> row.content().get("cap"))
                .containsExactly("none", "35.00");
    }

    @Test
    void under_fr_the_portal_cannot_change_it() {
        var item = mobile("mobile-5");

        assertThat(limits.setCap(item.accountId(), line(item), Optional.empty(), "mydigi", ANNA))
                .isInstanceOfSatisfying(
                        LimitRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("only-by-telephone"));
        assertThat(of(item).ownCap()).isFalse();
    }

    @Test
    void another_account_has_no_such_line() {
        var item = mobile("mobile-5");
        long other = item.accountId() + 1;

        assertThat(limits.of(other, line(item))).isEmpty();
        assertThat(limits.told(other, line(item), YearMonth.from(soon()))).isEmpty();
        assertThatThrownBy(() -> limits.setCap(other, line(item), Optional.empty(), "mydigi", ANNA))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limits.setAlerts(item.accountId(), line(item), 60, 0, ANNA))
                .hasMessageContaining("50, 75, 100 or 0");
    }

    @Test
    void a_record_tells_its_reason() {
        var item = mobile("mobile-talk");
        usage.importText("story", csv(call(item, 61, "+33612345678")));
        var month = YearMonth.from(soon());
        var record = usage.records(item.accountId(), line(item), month, 0, 10).getFirst();

        var story =
                usage.record(item.accountId(), line(item), month, record.ref()).orElseThrow();

        assertThat(story.why().formula()).isEqualTo("0.22 × 61 / 60 = 0.2236666667");
        assertThat(story.why().rule().id()).isEqualTo("charging.call-eea");
        assertThat(story.exception()).isEmpty();
        assertThat(usage.record(item.accountId() + 1, line(item), month, record.ref()))
                .isEmpty();
        assertThat(usage.record(item.accountId(), line(item), month, "nonsense"))
                .isEmpty();
    }

    @Test
    void the_network_is_told_of_a_block_and_of_its_end() {
        var item = item("nl-2025", "mobile-5");
        var start = java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(soon().withNano(0));
        usage.importText(
                "premium",
                HEADER + ",amount,seller\n"
                        + String.join(
                                ",",
                                source,
                                "1",
                                number(item),
                                "sms,out",
                                start,
                                "",
                                "",
                                "4321",
                                "BE,20.00,Horoscope\n"));

        limits.setCap(item.accountId(), line(item), Optional.empty(), "mydigi", ANNA);

        assertThat(db.sql("select what from usage.network_order where service_id = :service order by order_id")
                        .param("service", line(item))
                        .query(String.class)
                        .list())
                .containsExactly("block out-of-bundle", "unblock out-of-bundle");
    }
}
