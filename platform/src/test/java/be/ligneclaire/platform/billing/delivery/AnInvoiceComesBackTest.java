package be.ligneclaire.platform.billing.delivery;

import static be.ligneclaire.core.terms.RuleId.BILLING_DELIVERY;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.core.text.Formats;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.agenda.MovableClock;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Deliveries;
import be.ligneclaire.platform.billing.Deliveries.PaysLater;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.Address;
import be.ligneclaire.platform.customer.Customers.Contact;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.Message;
import be.ligneclaire.platform.notifications.Notifications.ReturnAction;
import be.ligneclaire.platform.notifications.Notifications.Sent;
import be.ligneclaire.platform.notifications.post.PaperPost;
import be.ligneclaire.platform.tasks.Tasks;
import be.ligneclaire.platform.tasks.Tasks.Decision;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// The e-mail with an invoice came back: the invoice goes on paper, once, free of charge, and the time to pay
/// runs from the letter.
@PlatformTest
@Import(TheWorldOutside.class)
@RecordApplicationEvents
@Proves(BILLING_DELIVERY)
class AnInvoiceComesBackTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private PaperPost post;

    @Autowired
    private TheWorldOutside.Printer printer;

    @Autowired
    private MovableClock clock;

    private Town town;

    @BeforeEach
    void settle() {
        town = new Town(context);
    }

    @Test
    void it_is_posted_once_with_the_paper_and_pays_later(ApplicationEvents news) {
        var lena = town.consumer();
        var invoice = town.billed(lena);
        assertThat(deliveries.due(invoice.number())).isEqualTo(invoice.due());

        town.comesBack(invoice);
        town.comesBack(invoice, ReturnAction.FAILED, "5.7.1");

        var letter = onPaper(invoice);
        assertThat(letter).hasSize(1);
        assertThat(letter.getFirst().to()).isEqualTo(lena.name() + ", Wetstraat 16 b2, 1000 Brussel, BE");
        assertThat(deliveries.due(invoice.number()))
                .as("nothing was delivered yet")
                .isEmpty();

        assertThat(news.stream(PaysLater.class)).singleElement().satisfies(later -> {
            assertThat(later.number()).isEqualTo(invoice.number());
            assertThat(letter.getFirst().text()).contains(Formats.date(later.due(), invoice.language()));
        });
        post.handOver(letter.getFirst());
        post.handOver(letter.getFirst());
        assertThat(printer.enclosure("outbox-" + letter.getFirst().number())).startsWith("%PDF");
    }

    @Test
    void the_time_to_pay_runs_from_the_third_working_day_after_posting() {
        var lena = town.consumer();
        var invoice = town.billed(lena);
        clock.moveTo(clock.instant().plus(Duration.ofDays(4)));
        town.comesBack(invoice);
        var letter = onPaper(invoice).getFirst();

        posted(letter);

        var posted = LocalDate.ofInstant(clock.instant(), be.ligneclaire.core.time.Brussels.ZONE);
        var due = deliveries.due(invoice.number()).orElseThrow();
        assertThat(due).isAfter(invoice.due().orElseThrow()).isAfterOrEqualTo(posted.plusDays(3 + 15));
        assertThat(deliveries.countsFrom(invoice.number()).value().orElseThrow())
                .isAfterOrEqualTo(posted.plusDays(3));
        assertThat(letter.text()).contains(Formats.date(due, invoice.language()));
        assertThat(town.history(invoice)).containsExactly("PORTAL SENT", "E_MAIL SENT", "E_MAIL LOST", "POST SENT");
    }

    @Test
    void a_mail_server_that_goes_on_trying_is_only_noted() {
        var invoice = town.billed(town.consumer());

        town.comesBack(invoice, ReturnAction.DELAYED, "4.4.1");

        assertThat(onPaper(invoice)).isEmpty();
        assertThat(deliveries.due(invoice.number())).isEqualTo(invoice.due());
        assertThat(town.history(invoice)).containsExactly("PORTAL SENT", "E_MAIL SENT", "E_MAIL DELAYED");
    }

    @Test
    void without_a_postal_address_a_colleague_asks_for_one_and_then_the_letter_goes() {
        var nomad = town.nomad();
        var invoice = town.billed(nomad);
        town.comesBack(invoice);
        town.comesBack(invoice, ReturnAction.FAILED, "5.1.2");

        assertThat(onPaper(invoice)).isEmpty();
        assertThat(town.tasks(nomad)).singleElement().satisfies(task -> {
            assertThat(task.rule()).isEqualTo(BILLING_DELIVERY);
            assertThat(task.subject()).isEqualTo("invoice " + invoice.number());
            assertThat(task.question()).contains("no postal address is known");
        });

        approved(town.tasks(nomad).getFirst().task());
        assertThat(town.tasks(nomad))
                .as("approved without an address: asked again")
                .singleElement()
                .satisfies(task -> assertThat(task.subject()).isEqualTo("invoice " + invoice.number() + " (2)"));

        context.getBean(Customers.class)
                .change(
                        nomad.id(),
                        new Contact(
                                nomad.language(),
                                nomad.name(),
                                nomad.email(),
                                Optional.empty(),
                                Optional.of(new Address("Markt", "1", Optional.empty(), "9000", "Gent", "BE"))),
                        Actor.SYSTEM);
        approved(town.tasks(nomad).getFirst().task());

        assertThat(onPaper(invoice)).extracting(Message::to).containsExactly(nomad.name() + ", Markt 1, 9000 Gent, BE");
        assertThat(town.tasks(nomad)).isEmpty();
    }

    @Test
    void a_reminder_that_comes_back_is_no_invoice_that_comes_back() {
        var invoice = town.billed(town.consumer());
        notifications.send(new Notifications.NewMessage(
                Optional.of(invoice.accountId()),
                Channel.E_MAIL,
                "town@example.be",
                "payment-received",
                invoice.language(),
                new About("invoice", invoice.number()),
                java.util.Map.of("amount", "€ 1,00", "date", "1 maart"),
                Optional.empty(),
                Optional.empty()));
        var other = notifications.latest(Optional.of("town@example.be"), 1).getFirst();

        notifications.bounced(new Notifications.Bounce("x", other.number(), ReturnAction.FAILED, "5.1.1", ""));

        assertThat(onPaper(invoice)).isEmpty();
    }

    @Test
    void of_a_foreign_account_nothing_is_told() {
        var invoice = town.billed(town.consumer());
        var other = town.consumer();

        assertThat(deliveries.of(other.accountId(), invoice.publicId())).isEmpty();
    }

    private void posted(Message letter) {
        context.getBean(be.ligneclaire.platform.notifications.outbox.OutboxRows.class)
                .delivered(letter.number(), clock.instant());
    }

    private void approved(long task) {
        context.getBean(Tasks.class)
                .decide(task, Decision.APPROVE, Optional.empty(), "called the customer", Actor.SYSTEM);
    }

    private List<Message> onPaper(Invoice invoice) {
        return notifications.about(new About("invoice", invoice.number())).stream()
                .map(Sent::message)
                .filter(message -> message.channel() == Channel.POST)
                .toList();
    }
}
