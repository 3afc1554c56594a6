package be.ligneclaire.platform.fulfilment.desk;

import be.ligneclaire.core.rules.number.PortAfterEnd;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.fulfilment.Fulfilment;
import be.ligneclaire.platform.fulfilment.card.CardDelivery;
import be.ligneclaire.platform.fulfilment.card.Cards;
import be.ligneclaire.platform.fulfilment.equipment.LentEquipment;
import be.ligneclaire.platform.fulfilment.network.ServiceNetwork;
import be.ligneclaire.platform.fulfilment.network.ServiceNetwork.NetworkLine;
import be.ligneclaire.platform.fulfilment.number.Lines;
import be.ligneclaire.platform.fulfilment.number.Lines.Line;
import be.ligneclaire.platform.fulfilment.number.NumberPool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what was ordered and follows it until it works, and until it stops.
@Component
@Transactional
class FulfilmentDesk implements Fulfilment {

    private final NumberPool numbers;
    private final Lines lines;
    private final Cards cards;
    private final CardDelivery delivery;
    private final LentEquipment equipment;
    private final ServiceNetwork network;
    private final Facts facts;
    private final BusinessTime time;
    private final ApplicationEventPublisher news;

    FulfilmentDesk(
            NumberPool numbers,
            Lines lines,
            Cards cards,
            CardDelivery delivery,
            LentEquipment equipment,
            ServiceNetwork network,
            Facts facts,
            BusinessTime time,
            ApplicationEventPublisher news) {
        this.numbers = numbers;
        this.lines = lines;
        this.cards = cards;
        this.delivery = delivery;
        this.equipment = equipment;
        this.network = network;
        this.facts = facts;
        this.time = time;
        this.news = news;
    }

    @Override
    public Prepared prepare(ServiceToPrepare service) {
        var known = lines.find(service.serviceId());
        if (known.isPresent()) {
            return new Prepared(known.get().identifier(), facts.deliveredAt(service.serviceId()));
        }
        var identifier = service.number().orElseGet(() -> numbers.next(service.service(), service.acceptedOn()));
        lines.add(
                service.serviceId(),
                service.accountId(),
                service.service(),
                identifier,
                service.number().isPresent(),
                service.acceptedOn());
        equipment.lend(service.serviceId(), service.equipment(), service.acceptedOn());
        network.provision(new NetworkLine(service.serviceId(), service.service(), identifier));
        return new Prepared(identifier, service.card().flatMap(card -> sendCard(service, card)));
    }

    private Optional<Instant> sendCard(ServiceToPrepare service, CardKind card) {
        cards.take(service.serviceId(), card, service.acceptedOn());
        return switch (card) {
            case SIM -> {
                delivery.plan(service.serviceId(), service.accountId(), service.acceptedOn());
                yield Optional.empty();
            }
            case ESIM -> {
                var now = time.now();
                delivery.arrived(service.serviceId(), service.accountId(), now);
                yield Optional.of(now);
            }
        };
    }

    @Override
    public void lend(long serviceId, String kind) {
        equipment.lend(serviceId, List.of(kind), time.today());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isTaken(String number, LocalDate on) {
        return numbers.isTaken(number, on);
    }

    @Override
    public boolean activate(long serviceId) {
        return works(serviceId, false);
    }

    @Override
    public boolean install(long serviceId) {
        return works(serviceId, true);
    }

    private boolean works(long serviceId, boolean installed) {
        var line = line(serviceId);
        if (line.stopped()) {
            return false;
        }
        var now = time.now();
        if (lines.works(serviceId, now)) {
            network.activate(new NetworkLine(serviceId, line.service(), line.identifier()));
        }
        news.publishEvent(new ServiceWorks(serviceId, line.accountId(), now, installed));
        return true;
    }

    @Override
    public void stop(long serviceId, Edition edition) {
        var line = line(serviceId);
        var today = time.today();
        if (lines.stop(serviceId, today, PortAfterEnd.lastDay(edition, today).value())) {
            if (line.service() == Service.MOBILE) {
                delivery.stop(serviceId, line.accountId());
                cards.die(serviceId, today);
            }
            network.stop(new NetworkLine(serviceId, line.service(), line.identifier()));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<LineFacts> facts(List<Long> serviceIds) {
        return facts.of(serviceIds);
    }

    private Line line(long serviceId) {
        return lines.find(serviceId)
                .orElseThrow(() -> new IllegalArgumentException("No service " + serviceId + " was prepared"));
    }
}
