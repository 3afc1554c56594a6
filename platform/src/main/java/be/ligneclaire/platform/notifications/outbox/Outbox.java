package be.ligneclaire.platform.notifications.outbox;

import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.BillingContact;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.bounce.Bounces;
import be.ligneclaire.platform.notifications.outbox.OutboxCopy.Queued;
import be.ligneclaire.platform.notifications.post.LetterPrinter;
import be.ligneclaire.platform.notifications.sms.SmsCentre;
import be.ligneclaire.platform.notifications.template.Addressee;
import be.ligneclaire.platform.notifications.template.Templates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes messages into the outbox and says so. Where nothing delivers a channel (no mail server, no SMS
/// centre, no printer), its messages count as delivered to the mailbox at once.
@Service
@Transactional
class Outbox implements Notifications {

    private static final Pattern STATUS = Pattern.compile("[45]\\.\\d{1,3}\\.\\d{1,3}");

    private final OutboxRows rows;
    private final OutboxCopy copy;
    private final Templates templates;
    private final Customers customers;
    private final BusinessTime time;
    private final ApplicationEventPublisher news;
    private final ObjectProvider<JavaMailSender> mail;
    private final ObjectProvider<SmsCentre> sms;
    private final ObjectProvider<LetterPrinter> printer;
    private final Bounces bounces;

    Outbox(
            OutboxRows rows,
            OutboxCopy copy,
            Templates templates,
            Customers customers,
            BusinessTime time,
            ApplicationEventPublisher news,
            ObjectProvider<JavaMailSender> mail,
            ObjectProvider<SmsCentre> sms,
            ObjectProvider<LetterPrinter> printer,
            Bounces bounces) {
        this.rows = rows;
        this.copy = copy;
        this.templates = templates;
        this.customers = customers;
        this.time = time;
        this.news = news;
        this.mail = mail;
        this.sms = sms;
        this.printer = printer;
        this.bounces = bounces;
    }

    @Override
    public void send(NewMessage message) {
        sendAll(List.of(message));
    }

    @Override
    public void sendAll(Collection<NewMessage> messages) {
        sendAll(messages, contacts(messages));
    }

    @Override
    public void sendAll(Collection<NewMessage> messages, Collection<BillingContact> contacts) {
        if (messages.isEmpty()) {
            return;
        }
        var addressees = contacts.stream()
                .collect(Collectors.toMap(
                        BillingContact::accountId,
                        contact -> new Addressee(contact.name(), contact.number()),
                        (one, _) -> one));
        var waits = channelsThatDeliver();
        copy.add(
                messages.stream()
                        .map(message -> new Queued(
                                message,
                                templates.write(
                                        message,
                                        message.accountId().flatMap(id -> Optional.ofNullable(addressees.get(id)))),
                                waits.contains(message.channel())))
                        .toList(),
                time.now());
        messages.forEach(message -> news.publishEvent(new MessageSent(withoutSecret(message))));
    }

    @Override
    @Transactional(readOnly = true)
    public Recipient recipient(long accountId) {
        var customer = customers.ofAccount(accountId);
        return new Recipient(customer.email(), customer.language());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Message> latest(Optional<String> to, int limit) {
        return rows.latest(to, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Message> find(long number) {
        return rows.find(number);
    }

    @Override
    public boolean bounced(Bounce bounce) {
        if (!STATUS.matcher(bounce.status()).matches()) {
            throw new IllegalArgumentException("'%s' is no code of a failure".formatted(bounce.status()));
        }
        var message = rows.find(bounce.message())
                .orElseThrow(() -> new IllegalArgumentException("There is no message " + bounce.message()));
        return bounces.add(message, bounce);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sent> about(About about) {
        return rows.about(about).stream()
                .map(message -> new Sent(message, bounces.of(message.number())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Return> badAddress(long accountId, String email) {
        return bounces.lastRefusal(accountId, email);
    }

    private List<BillingContact> contacts(Collection<NewMessage> messages) {
        var accounts = messages.stream()
                .flatMap(message -> message.accountId().stream())
                .collect(Collectors.toSet());
        return accounts.isEmpty() ? List.of() : customers.contactsOf(accounts);
    }

    private List<Channel> channelsThatDeliver() {
        var channels = new ArrayList<Channel>();
        mail.ifAvailable(_ -> channels.add(Channel.E_MAIL));
        sms.ifAvailable(_ -> channels.add(Channel.SMS));
        printer.ifAvailable(_ -> channels.add(Channel.POST));
        return channels;
    }

    private static NewMessage withoutSecret(NewMessage message) {
        if (!message.values().containsKey(SECRET_PATH)) {
            return message;
        }
        var values = new HashMap<>(message.values());
        values.remove(SECRET_PATH);
        return new NewMessage(
                message.accountId(),
                message.channel(),
                message.to(),
                message.template(),
                message.language(),
                message.about(),
                values,
                message.rule(),
                message.edition());
    }
}
