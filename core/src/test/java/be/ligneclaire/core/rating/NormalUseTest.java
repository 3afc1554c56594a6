package be.ligneclaire.core.rating;

import static be.ligneclaire.core.rating.RaterBeyondTest.TARIFFS;
import static be.ligneclaire.core.rating.RaterBeyondTest.mobile;
import static be.ligneclaire.core.terms.RuleId.CHARGING_NORMAL_USE_EXCESS;
import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_EN;
import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_FR;
import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_NL;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.tariff.Territory;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.core.time.Brussels;
import java.time.Instant;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Normal use at its limits: charged in fr, blocked in nl, without limits in en.
@Proves({USAGE_NORMAL_MOBILE_FR, USAGE_NORMAL_MOBILE_NL, USAGE_NORMAL_MOBILE_EN, CHARGING_NORMAL_USE_EXCESS})
class NormalUseTest {

    private static final String FR = "fr-2025-09-30";
    private static final String NL = "nl-2025";
    private static final long NOON = Instant.parse("2026-01-10T12:00:00+01:00").getEpochSecond();

    /// A line's month, message by message.
    private static final class Month {
        final Inclusions agreed;
        final SentSms sent = new SentSms(
                start -> Brussels.dateOf(Instant.ofEpochSecond(start)).toEpochDay());
        LineState state = LineState.EMPTY;
        int charged;
        int refused;

        Month(String edition) {
            agreed = mobile(edition);
        }

        Month send(int count, IntToLongFunction start, IntToLongFunction recipient, int length) {
            for (int i = 0; i < count; i++) {
                send(start.applyAsLong(i), recipient.applyAsLong(i), length);
            }
            return this;
        }

        void send(long start, long recipient, int length) {
            var counts = sent.before(start, recipient, length);
            var event = new UsageEvent(UsageKind.SMS, true, start, 1, recipient, Territory.BE);
            var rated = (Rated) Rater.rate(state, new Conditions(agreed, Limits.NONE, TARIFFS), counts, event);
            state = rated.after();
            charged += rated.amount() > 0 ? 1 : 0;
            refused += rated.note() == Note.NORMAL_USE ? 1 : 0;
            if (rated.note() != Note.NORMAL_USE) {
                sent.add(start, recipient, length);
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} SMS of one hour: {2} charged, {3} refused")
    @CsvSource({
        "fr-2025-09-30, 100, 0, 0",
        "fr-2025-09-30, 101, 1, 0",
        "nl-2025, 100, 0, 0",
        "nl-2025, 103, 0, 3",
        "en-2024, 400, 0, 0"
    })
    void sms_of_an_hour(String edition, int count, int charged, int refused) {
        var month = new Month(edition).send(count, i -> NOON + i, _ -> 32475000001L, 0);

        assertThat(month.charged).isEqualTo(charged);
        assertThat(month.refused).isEqualTo(refused);
    }

    @Test
    void an_hour_is_a_clock_hour_and_a_new_one_begins_empty() {
        assertThat(new Month(FR).send(200, i -> NOON - 100 + i, _ -> 32475000001L, 0).charged)
                .isZero();
    }

    @Test
    void the_repeated_hour_of_october_is_an_hour_of_its_own() {
        long first = Instant.parse("2025-10-26T02:30:00+02:00").getEpochSecond();
        var month = new Month(FR);
        month.send(100, i -> first + i, _ -> 32475000001L, 0).send(100, i -> first + 3_600 + i, _ -> 32475000001L, 0);

        assertThat(month.charged).isZero();
    }

    @Test
    void sms_of_one_length_in_an_hour() {
        assertThat(new Month(FR).send(31, i -> NOON + i, _ -> 32475000001L, 140).charged)
                .isEqualTo(1);
        assertThat(new Month(FR).send(31, i -> NOON + i, _ -> 32475000001L, 0).charged)
                .isZero();
    }

    @Test
    void the_31st_recipient_of_an_hour_is_the_excess_and_those_known_are_not() {
        var month = new Month(FR).send(31, i -> NOON + i, i -> 32475000000L + i, 0);
        assertThat(month.charged).isEqualTo(1);

        assertThat(month.send(31, i -> NOON + 60 + i, i -> 32475000000L + i, 0).charged)
                .isEqualTo(1);
    }

    @Test
    void recipients_of_a_month() {
        var month = new Month(FR).send(251, i -> NOON + i * 600L, i -> 32475000000L + i, 0);

        assertThat(month.charged).isEqualTo(1);
    }

    @Test
    void sms_of_a_day_and_one_that_breaks_several_limits_is_charged_once() {
        var month = new Month(FR).send(501, i -> NOON - 43_200 + i * 40L, _ -> 32475000001L, 0);
        assertThat(month.charged).isEqualTo(1);

        var both = new Month(FR).send(101, i -> NOON + i, i -> 32475000000L + i % 20, 0);
        assertThat(both.charged).isEqualTo(1);
        assertThat(TenDecimals.text(both.state.outside())).isEqualTo("0.0100000000");
    }

    @Test
    void nl_refuses_the_sms_that_would_make_the_difference_301() {
        var month = new Month(NL);
        month.state = new LineState(0, 0, 0, 0, 0, 0, 0, 0, 700, 400, 0, 0, 0);
        month.send(NOON, 32475000001L, 0);
        assertThat(month.refused).isEqualTo(1);

        month.state = new LineState(0, 0, 0, 0, 0, 0, 0, 0, 699, 400, 0, 0, 0);
        month.send(NOON, 32475000001L, 0);
        assertThat(month.refused).isEqualTo(1);
        assertThat(month.state.sent()).isEqualTo(700);
    }

    @ParameterizedTest(name = "{0}: {1} s called, {2} s: {3} included, {4} charged, {5}")
    @CsvSource({
        "fr-2025-09-30, 359940, 60, 60, 0, 0.0000000000",
        "fr-2025-09-30, 359940, 90, 60, 30, 0.0075000000",
        "fr-2025-09-30, 360000, 10, 0, 30, 0.0075000000",
        "nl-2025, 359940, 90, 60, 0, 0.0000000000",
        "nl-2025, 360000, 10, 0, 0, 0.0000000000",
        "en-2024, 360000, 90, 90, 0, 0.0000000000"
    })
    void minutes_of_a_month(String edition, long called, long seconds, long included, long charged, String amount) {
        var state = new LineState(called, 0, 0, 0, 0, 0, 0, called, 0, 0, 0, 0, 0);
        var event = new UsageEvent(UsageKind.VOICE, true, NOON, seconds, 32475000000L, Territory.BE);

        assertThat(Rater.rate(state, mobile(edition), TARIFFS, event)).isInstanceOfSatisfying(Rated.class, rated -> {
            assertThat(rated.included()).isEqualTo(included);
            assertThat(rated.charged()).isEqualTo(charged);
            assertThat(TenDecimals.text(rated.amount())).isEqualTo(amount);
            assertThat(rated.note()).isEqualTo(edition.equals(NL) && included < seconds ? Note.NORMAL_USE : Note.NONE);
        });
    }

    @Test
    void the_smallest_limits_are_those_from_which_the_room_looks_closer() {
        for (var edition : new String[] {FR, NL}) {
            var use = EditionRates.of(be.ligneclaire.core.terms.Edition.named(edition))
                    .normalUse();
            assertThat(SentSms.MATTERS_FROM_DAY)
                    .isLessThanOrEqualTo(use.day())
                    .isLessThanOrEqualTo(use.hour())
                    .isLessThanOrEqualTo(use.sameLength())
                    .isLessThanOrEqualTo(use.hourRecipients());
            assertThat(SentSms.MATTERS_FROM_MONTH).isLessThanOrEqualTo(use.monthRecipients());
        }
    }
}
