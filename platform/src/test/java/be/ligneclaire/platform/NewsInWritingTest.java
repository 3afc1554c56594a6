package be.ligneclaire.platform;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.charge.ChargeArose;
import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.recurring.FirstMonthProration;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.billing.Billing.InvoicesIssued;
import be.ligneclaire.platform.billing.CreditNotes.CreditNoteIssued;
import be.ligneclaire.platform.billing.Deliveries.PaysLater;
import be.ligneclaire.platform.fulfilment.Fulfilment.CardDelivered;
import be.ligneclaire.platform.fulfilment.Fulfilment.ServiceWorks;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.MessageBounced;
import be.ligneclaire.platform.notifications.Notifications.ReturnAction;
import be.ligneclaire.platform.subscription.Subscriptions.LineChanged;
import be.ligneclaire.platform.tasks.Tasks.Decision;
import be.ligneclaire.platform.tasks.Tasks.TaskDecided;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.events.core.EventSerializer;

/// News that is told to another room is kept until it has been heard; after a crash it is read again, and
/// says the same.
@PlatformTest
class NewsInWritingTest {

    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    @Autowired
    private EventSerializer writing;

    static Stream<Object> news() {
        return Stream.of(
                new CreditNoteIssued("C2026-00000001", 7),
                new InvoicesIssued(LocalDate.of(2026, 2, 1), 1, 7),
                new ServiceWorks(3, 1, AT, true),
                new CardDelivered(3, 1, AT),
                new LineChanged(3, "+32450000001"),
                new MessageBounced(
                        7,
                        Optional.of(1L),
                        Channel.E_MAIL,
                        "invoice-issued",
                        new About("invoice", "2026-00000001"),
                        ReturnAction.FAILED,
                        "5.1.1"),
                new PaysLater("2026-00000001", 1, LocalDate.of(2026, 3, 2)),
                new TaskDecided(
                        1,
                        RuleId.ORDERING_REFUSAL_GROUNDS,
                        1,
                        "order 12",
                        Decision.APPROVE,
                        Optional.of(Euro.of("12.30")),
                        "known customer"),
                new ChargeArose(
                        "visit/1",
                        1,
                        Optional.of(4L),
                        LineKind.COMPENSATION,
                        LocalDate.of(2026, 1, 5),
                        FirstMonthProration.charge(Edition.newest(), Euro.of("20.00"), LocalDate.of(2025, 10, 17))));
    }

    @ParameterizedTest
    @MethodSource("news")
    void news_reads_as_it_was_written(Object news) {
        assertThat(writing.deserialize(writing.serialize(news), news.getClass()))
                .isEqualTo(news);
    }

    @Test
    void an_amount_is_written_as_people_write_it() {
        assertThat(writing.serialize(Optional.of(Euro.of("12.30"))).toString()).isEqualTo("\"12.30\"");
    }
}
