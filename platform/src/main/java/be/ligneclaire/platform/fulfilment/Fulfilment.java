package be.ligneclaire.platform.fulfilment;

import be.ligneclaire.core.terms.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The front door: cards, numbers, equipment, visits, and the network.
///
/// A *service* is known here by the number that `subscription` gives it.
public interface Fulfilment {

    /// Takes in what was ordered for one service: reserves a number, a card, equipment, and plans the
    /// delivery (a SIM card arrives at 10:00 on the second working day after acceptance, an eSIM at once).
    /// Again for the same service: no change.
    Prepared prepare(ServiceToPrepare service);

    /// The customer put the card into use (an eSIM was activated, a SIM put in the phone). Tells the
    /// network and announces [ServiceWorks].
    ///
    /// @return false when the service has ended and there is nothing left to activate
    /// @throws IllegalArgumentException when no such service was prepared
    boolean activate(long serviceId);

    /// A fixed service was installed and works, also when it was changed and works anew. Announces
    /// [ServiceWorks].
    ///
    /// @return false when the service has ended and there is nothing left to install
    /// @throws IllegalArgumentException when no such service was prepared
    boolean install(long serviceId);

    /// The service has ended: the network stops it, the card dies; the number stays reserved for a month
    /// (`numbers.port-after-end`).
    ///
    /// @param edition of its contract, which says how long
    void stop(long serviceId, Edition edition);

    /// Lends equipment to a service that runs, `wifi-booster`; what it already has is not lent again.
    void lend(long serviceId, String kind);

    /// Whether a number serves a line of ours on a day, or is reserved for one that ended.
    boolean isTaken(String number, LocalDate on);

    /// The line facts of services, for pages; never a PIN or PUK.
    List<LineFacts> facts(List<Long> serviceIds);

    enum CardKind {
        SIM,
        ESIM
    }

    /// @param card for a mobile service
    /// @param number a number brought along, else one of ours is given
    record ServiceToPrepare(
            long serviceId,
            long accountId,
            be.ligneclaire.platform.catalog.Service service,
            Optional<CardKind> card,
            Optional<String> number,
            List<String> equipment,
            LocalDate acceptedOn) {}

    /// @param identifier the E.164 number of a telephone line or the service identifier of a fixed Internet
    /// or TV line
    record Prepared(String identifier, Optional<Instant> cardDeliveredAt) {}

    /// @param iccidEnd the last four digits of the card's number
    record LineFacts(
            long serviceId,
            String identifier,
            Optional<CardKind> card,
            Optional<String> iccidEnd,
            Optional<Instant> cardDeliveredAt,
            List<String> equipment) {}

    /// News: a service has been activated, or installed and works.
    record ServiceWorks(long serviceId, long accountId, Instant at, boolean installed) {}

    /// News: a card reached the customer (an eSIM: its profile became available).
    record CardDelivered(long serviceId, long accountId, Instant at) {}
}
