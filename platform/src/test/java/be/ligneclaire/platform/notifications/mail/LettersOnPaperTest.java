package be.ligneclaire.platform.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.agenda.MovableClock;
import be.ligneclaire.platform.notifications.Enclosures;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.NewMessage;
import be.ligneclaire.platform.notifications.Notifications.Return;
import be.ligneclaire.platform.notifications.post.LetterPrinter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;

/// Letters on paper are handed to the printer once each, whatever happens in between.
@PlatformTest
@Import(LettersOnPaperTest.Printing.class)
class LettersOnPaperTest {

    @Autowired
    private Notifications notifications;

    @Autowired
    private Delivery delivery;

    @Autowired
    private Printer printer;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void newPaper() {
        printer.printed.clear();
        printer.isOut = false;
    }

    @Test
    void a_letter_has_its_enclosure_and_the_place_it_goes_to() {
        notifications.send(letter("A"));

        delivery.deliverDue();
        delivery.deliverDue();

        assertThat(printer.printed).singleElement().satisfies(page -> {
            assertThat(page.letter().to()).isEqualTo("Lena Peeters, Wetstraat 1, 1000 Brussel, BE");
            assertThat(page.letter().text()).contains("Dat kost je niets.");
            assertThat(page.enclosure()).isEqualTo("paper of A");
        });
    }

    @Test
    void a_process_that_dies_after_handing_over_does_not_print_again() {
        notifications.send(letter("B"));

        transaction.executeWithoutResult(status -> {
            delivery.deliverDue();
            status.setRollbackOnly();
        });
        assertThat(printer.printed).hasSize(1);
        delivery.deliverDue();

        assertThat(printer.printed).hasSize(1);
        assertThat(notifications.latest(Optional.empty(), 1).getFirst().deliveredAt())
                .contains(clock.instant());
    }

    @Test
    void several_deliverers_share_the_work() throws InterruptedException {
        notifications.sendAll(
                IntStream.range(0, 120).mapToObj(i -> letter("C" + i)).toList());

        var deliverers = IntStream.range(0, 3)
                .mapToObj(_ -> Thread.ofVirtual().start(delivery::deliverDue))
                .toList();
        for (var deliverer : deliverers) {
            deliverer.join();
        }

        assertThat(printer.printed)
                .extracting(page -> page.letter().reference())
                .hasSize(120)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_letter_waits_while_the_printer_is_out_of_order_and_is_lost_when_we_give_up() {
        printer.isOut = true;
        notifications.send(letter("D"));

        delivery.deliverDue();
        assertThat(sent("D").getFirst().returns()).isEmpty();
        for (var attempt = 1; attempt < 20; attempt++) {
            clock.moveTo(clock.instant().plus(Duration.ofHours(6)));
            delivery.deliverDue();
        }

        assertThat(sent("D").getFirst().isLost()).isTrue();
        assertThat(sent("D").getFirst().returns())
                .extracting(Return::status, Return::diagnostic)
                .containsExactly(org.assertj.core.api.Assertions.tuple("4.4.7", "post: out of order"));
    }

    private List<Notifications.Sent> sent(String about) {
        return notifications.about(new About("test", about));
    }

    private static NewMessage letter(String about) {
        return new NewMessage(
                Optional.empty(),
                Channel.POST,
                "Lena Peeters, Wetstraat 1, 1000 Brussel, BE",
                "invoice-on-paper",
                Language.NL,
                new About("test", about),
                Map.of(
                        "invoice",
                        "2026-00000001",
                        "month",
                        "november",
                        "amount",
                        "€ 21,45",
                        "email",
                        "lena@example.be",
                        Notifications.VARIANT,
                        "nothing-due"),
                Optional.empty(),
                Optional.empty());
    }

    /// A printer that remembers, and somebody who has papers for these letters.
    @TestConfiguration(proxyBeanMethods = false)
    static class Printing {

        @Bean
        Printer printer() {
            return new Printer();
        }

        @Bean
        @Order(0)
        Enclosures papers() {
            return letter ->
                    Optional.of(("paper of " + letter.about().key()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    static final class Printer implements LetterPrinter {

        private final List<Page> printed = new CopyOnWriteArrayList<>();
        private volatile boolean isOut;

        @Override
        public boolean hasTaken(String reference) {
            return printed.stream().anyMatch(page -> page.letter().reference().equals(reference));
        }

        @Override
        public void print(Letter letter, Optional<byte[]> enclosure) {
            if (isOut) {
                throw new IllegalStateException("out of order");
            }
            printed.add(new Page(letter, new String(enclosure.orElseThrow(), java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    record Page(LetterPrinter.Letter letter, String enclosure) {}
}
