package be.ligneclaire.platform.notifications;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.customer.Customers.BillingContact;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The front door: messages to customers. A room decides that a message is due; this room knows how to say
/// it and to get it there, exactly once in effect, through an outbox written in the caller's transaction.
///
/// The templates and the values that each needs stand in `docs/messages.md`; values that a template does
/// not use are welcome. The customer's name and the end of the customer number come from `customer` and
/// need not be given.
public interface Notifications {

    /// The name of a value that chooses among the variants of a template: `direct-debit` for
    /// `invoice-issued`.
    String VARIANT = "variant";

    /// The name of a value that is the path of the action's link and a secret; it is written into the
    /// message and not announced with it.
    String SECRET_PATH = "secret_path";

    /// Queues one message and announces [MessageSent].
    ///
    /// @throws IllegalArgumentException when there is no such template for the channel, or a value is
    ///     missing
    void send(NewMessage message);

    /// Queues many in one go (COPY), in order, and announces each.
    ///
    /// @throws IllegalArgumentException as [#send] does, with none of them queued
    void sendAll(Collection<NewMessage> messages);

    /// The same for a caller who has read whom to reach, once for all, and need not have it read again.
    ///
    /// @param contacts of all the accounts that the messages name
    void sendAll(Collection<NewMessage> messages, Collection<BillingContact> contacts);

    /// Where and in which language an account is written to.
    Recipient recipient(long accountId);

    /// The latest messages, newest first, for the demo's mailbox page and for the customer page of an
    /// agent.
    ///
    /// @param to only those to this address or number, if given
    List<Message> latest(Optional<String> to, int limit);

    /// One message, by its number.
    Optional<Message> find(long number);

    /// Notes that a message came back, or is delayed, and announces [MessageBounced]. The same report about
    /// the same message again changes nothing.
    ///
    /// @return whether it is new
    /// @throws IllegalArgumentException when there is no such message, or the status is no code of a failure
    boolean bounced(Bounce bounce);

    /// What was sent about something, oldest first, each with what came back.
    List<Sent> about(About about);

    /// The last time that a mail server said for good that it takes nothing for an address to which we wrote
    /// for an account; empty when none did.
    ///
    /// @param email the account's present address
    Optional<Return> badAddress(long accountId, String email);

    /// @param email where messages that need no other channel go
    record Recipient(String email, Language language) {}

    enum Channel {
        E_MAIL("e-mail"),
        SMS("sms"),
        POST("post");

        private final String word;

        Channel(String word) {
            this.word = word;
        }

        /// `e-mail`.
        public String word() {
            return word;
        }
    }

    /// @param to address or number used
    /// @param template kebab-case, an event of `notifications.catalogue` where listed there:
    ///     `invoice-issued`
    /// @param about the invoice, order, contract, item or task it concerns, as [About]
    /// @param values what the template puts in, ready to show in the message's language; never a secret
    /// @param rule the rule that requires the message, with its edition, if one does
    record NewMessage(
            Optional<Long> accountId,
            Channel channel,
            String to,
            String template,
            Language language,
            About about,
            Map<String, String> values,
            Optional<RuleId> rule,
            Optional<Edition> edition) {}

    /// What a message is about: the kind of thing and its number or key (`invoice` `2026-00000001`, `order`
    /// `12`, `contract` `3`, `item` `7`, `task` `1`).
    record About(String kind, String key) {}

    /// @param text the body as plain text
    /// @param html the body as HTML, for e-mail
    record Message(
            long number,
            Optional<Long> accountId,
            Channel channel,
            String to,
            String template,
            Language language,
            About about,
            String subject,
            String text,
            Optional<String> html,
            Instant queuedAt,
            Optional<Instant> deliveredAt) {}

    /// What a mail server reports about a message (RFC 3464).
    ///
    /// @param report what makes it unique: its message id
    /// @param message the number of the message that came back
    /// @param status `5.1.1` (RFC 3463): 5 for good, 4 for the time being
    /// @param diagnostic what the other server said, as it said it; may be empty
    record Bounce(String report, long message, ReturnAction action, String status, String diagnostic) {}

    /// What a mail server does about a message that it could not deliver.
    enum ReturnAction {
        /// It has given up: the message was not delivered, whatever the reason.
        FAILED,
        /// It goes on trying.
        DELAYED
    }

    /// What came back, and when.
    record Return(String to, Instant at, ReturnAction action, String status, String diagnostic) {}

    /// A message with what came back of it, oldest first.
    record Sent(Message message, List<Return> returns) {

        public Sent {
            returns = List.copyOf(returns);
        }

        /// Whether it was not delivered.
        public boolean isLost() {
            return returns.stream().anyMatch(back -> back.action() == ReturnAction.FAILED);
        }
    }

    /// News: a message came back or is delayed.
    record MessageBounced(
            long number,
            Optional<Long> accountId,
            Channel channel,
            String template,
            About about,
            ReturnAction action,
            String status) {}

    /// News: a message was queued for delivery. A bill run announces a million of them: listen with a plain
    /// `@EventListener` or not at all.
    record MessageSent(NewMessage message) {}
}
