package be.ligneclaire.platform.billing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.agenda.MovableClock;
import be.ligneclaire.platform.agenda.StoryTime;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.tasks.Tasks;
import be.ligneclaire.platform.tasks.Tasks.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/// After a run the documents of businesses go to the access point, each once; what it and the receivers say is
/// kept, and a colleague hears of what did not arrive.
@PlatformTest
@Import(TheWorldOutside.class)
class EInvoicesAreSentTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TheWorldOutside.Network network;

    @Autowired
    private EInvoiceSending sending;

    @Autowired
    private EInvoiceQueue queue;

    @Autowired
    private MovableClock clock;

    private Town town;

    @BeforeEach
    void settle() {
        town = new Town(context);
        network.isAway = false;
        network.calls.clear();
    }

    @Test
    void a_business_gets_its_document_through_the_network_and_a_consumer_does_not() {
        var business = town.business();
        var consumer = town.consumer();

        var invoice = town.billed(business);

        var sent = network.taken(invoice.number());
        assertThat(sent.receiver()).isEqualTo("0208:" + business.companyNumber().orElseThrow());
        assertThat(sent.xml()).contains("<cbc:ID>" + invoice.number() + "</cbc:ID>");
        assertThat(network.taken).doesNotContainKey(town.invoice(consumer).number());
        assertThat(town.history(invoice)).containsExactly("PORTAL SENT", "E_MAIL SENT", "PEPPOL SENT");

        network.says(invoice.number(), true, "");
        network.says(invoice.number(), true, "");
        hours(1);
        assertThat(town.history(invoice))
                .containsExactly("PORTAL SENT", "E_MAIL SENT", "PEPPOL SENT", "PEPPOL ACCEPTED");
        assertThat(network.calls.stream().filter(invoice.number()::equals)).hasSize(1);
    }

    @Test
    void running_the_bills_again_sends_nothing_again() {
        var invoice = town.billed(town.business());

        context.getBean(Billing.class).run(invoice.issued());
        hours(2);

        assertThat(network.calls.stream().filter(invoice.number()::equals)).hasSize(1);
    }

    @Test
    void a_process_that_dies_after_handing_over_hands_over_under_the_same_key() {
        var business = town.business();
        network.diesAfterTakingFor = "0208:" + business.companyNumber().orElseThrow();

        assertThatThrownBy(town::run).hasMessageContaining("the process is gone");
        var invoice = town.invoice(business);
        assertThat(town.history(invoice)).containsExactly("PORTAL SENT", "E_MAIL SENT");
        hours(1);

        assertThat(network.calls.stream().filter(invoice.number()::equals)).hasSize(2);
        assertThat(network.taken).containsKey(invoice.number());
        assertThat(town.history(invoice)).containsExactly("PORTAL SENT", "E_MAIL SENT", "PEPPOL SENT");
    }

    @Test
    void while_the_access_point_is_away_one_document_asks_and_the_others_wait() {
        var businesses = IntStream.range(0, 3).mapToObj(_ -> town.business()).toList();
        network.isAway = true;

        town.run();
        assertThat(network.calls).hasSize(1);
        network.isAway = false;
        hours(1);

        assertThat(businesses)
                .allSatisfy(business ->
                        assertThat(town.history(town.invoice(business))).contains("PEPPOL SENT"));
    }

    @Test
    void after_three_days_of_silence_a_colleague_is_asked() {
        var business = town.business();
        network.isAway = true;

        var invoice = town.billed(business);
        hours(4 * 24);

        assertThat(network.calls.stream().filter(invoice.number()::equals)).hasSize(20);
        assertThat(town.tasks(business))
                .singleElement()
                .satisfies(task -> assertThat(task.question()).contains("gone fishing"));
    }

    @Test
    void a_participant_that_is_not_there_keeps_e_mail_and_portal_and_can_be_tried_again() {
        var business = town.business();
        var receiver = "0208:" + business.companyNumber().orElseThrow();
        network.refused.add(receiver);

        var invoice = town.billed(business);

        assertThat(town.history(invoice)).containsExactly("PORTAL SENT", "E_MAIL SENT", "PEPPOL NOT_TAKEN");
        var task = town.tasks(business).getFirst();
        assertThat(task.subject()).isEqualTo("e-invoice " + invoice.number());
        assertThat(task.question()).contains("no such participant");

        network.refused.remove(receiver);
        context.getBean(Tasks.class)
                .decide(task.task(), Decision.APPROVE, Optional.empty(), "registered now", Actor.SYSTEM);
        hours(1);
        assertThat(network.taken).containsKey(invoice.number());
        assertThat(town.history(invoice)).endsWith("PEPPOL NOT_TAKEN", "PEPPOL SENT");
    }

    @Test
    void a_rejection_is_a_task_with_its_reason_once() {
        var business = town.business();
        var invoice = town.billed(business);

        network.says(invoice.number(), false, "REF: no order number");
        network.says(invoice.number(), false, "REF: no order number");
        network.says("2020-00000001", true, "");
        hours(1);

        assertThat(town.history(invoice)).endsWith("PEPPOL SENT", "PEPPOL REJECTED");
        assertThat(town.tasks(business))
                .singleElement()
                .satisfies(task -> assertThat(task.question()).contains("REF: no order number"));
    }

    @Test
    void an_e_mail_that_comes_back_needs_no_paper_when_the_e_invoice_arrived_and_paper_when_it_did_not() {
        var business = town.business();
        var invoice = town.billed(business);

        town.comesBack(invoice);
        assertThat(letters(invoice)).isZero();

        network.says(invoice.number(), false, "unknown buyer");
        hours(1);
        assertThat(letters(invoice)).isEqualTo(1);
    }

    @Test
    void two_workers_at_once_send_each_document_once() throws InterruptedException {
        var businesses = new ArrayList<Customer>();
        IntStream.range(0, 30).forEach(_ -> businesses.add(town.business()));
        network.isAway = true;
        town.run();
        network.isAway = false;
        network.calls.clear();
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(2)));

        var workers = IntStream.range(0, 3)
                .mapToObj(_ -> Thread.ofVirtual().start(sending::sendDue))
                .toList();
        for (var worker : workers) {
            worker.join();
        }

        assertThat(network.calls).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
        assertThat(businesses)
                .allSatisfy(business -> assertThat(
                                queue.lockIfWaiting(town.invoice(business).invoiceId()))
                        .isFalse());
    }

    private void hours(int hours) {
        context.getBean(StoryTime.class).advanceTo(clock.instant().plus(Duration.ofHours(hours)));
    }

    private long letters(Invoice invoice) {
        return context.getBean(Notifications.class).about(new About("invoice", invoice.number())).stream()
                .filter(sent -> sent.message().channel() == Channel.POST)
                .count();
    }
}
