package be.ligneclaire.platform.billing;

import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.core.terms.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The front door for the question how and when a document reached its customer (`billing.delivery`).
public interface Deliveries {

    /// Everything that happened on the way, oldest first. Empty when there is no such document or it is
    /// another account's.
    List<Delivery> of(long accountId, PublicId document);

    /// From which day the time to pay runs: the day of the e-mail; if it came back, the day on which another
    /// channel delivered; empty as long as none has.
    ///
    /// @throws IllegalArgumentException when there is no document of this number
    Finding<Optional<LocalDate>> countsFrom(String number);

    /// Until when an invoice is to be paid, its delivery considered: never before the date printed on it.
    /// Empty for a credit note, and as long as the time to pay does not run.
    ///
    /// @throws IllegalArgumentException when there is no document of this number
    Optional<LocalDate> due(String number);

    enum Channel {
        /// The customer's own pages.
        PORTAL,
        E_MAIL,
        /// From business to business, as an e-invoice through an access point.
        PEPPOL,
        /// On paper.
        POST
    }

    enum State {
        /// On its way, or to be sent.
        WAITING,
        /// Handed over, or published.
        SENT,
        /// A mail server could not deliver it yet and goes on trying.
        DELAYED,
        /// It came back.
        LOST,
        /// The receiver has accepted it.
        ACCEPTED,
        /// The receiver, or the network, has rejected it.
        REJECTED,
        /// It was not taken: no such participant, or not a document that may be sent.
        NOT_TAKEN,
        /// There is no postal address to send it to.
        NO_ADDRESS
    }

    /// One thing that happened.
    ///
    /// @param reason what the other side said, as it said it; empty text where it said nothing
    record Delivery(Channel channel, State state, Instant at, String reason) {}

    /// News: a letter with an invoice was written, because its e-mail came back. It says a later date to pay
    /// than the invoice does, and that one counts.
    record PaysLater(String number, long accountId, LocalDate due) {}
}
