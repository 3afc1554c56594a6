package be.ligneclaire.platform.catalog.pricelist;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.rules.change.ChangeOfTerms;
import be.ligneclaire.core.rules.price.Indexation;
import be.ligneclaire.core.tariff.TariffBook;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.catalog.Catalog;
import be.ligneclaire.platform.evidence.Evidence;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The catalog on dated rows, answered from a snapshot that is swapped whole.
@Component
class DatedCatalog implements Catalog {

    private final PriceListRows rows;
    private final PriceListWriter writer;
    private final Indexations indexations;
    private final Evidence evidence;
    private final BusinessTime time;
    private final ApplicationEventPublisher news;
    private final AtomicReference<Optional<Snapshot>> snapshot = new AtomicReference<>(Optional.empty());

    DatedCatalog(
            PriceListRows rows,
            PriceListWriter writer,
            Indexations indexations,
            Evidence evidence,
            BusinessTime time,
            ApplicationEventPublisher news) {
        this.rows = rows;
        this.writer = writer;
        this.indexations = indexations;
        this.evidence = evidence;
        this.time = time;
        this.news = news;
    }

    private record Snapshot(PriceList list, TariffBook tariffs) {
        static Snapshot of(PriceList list) {
            return new Snapshot(list, TariffCompiler.compile(list));
        }
    }

    @Override
    @Transactional
    public void load(Reader yaml) {
        replace(indexations.applied(PriceListReader.read(yaml)));
    }

    private void replace(PriceList list) {
        if (list.equals(rows.read())) {
            return;
        }
        writer.replace(list);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                snapshot.set(Optional.of(Snapshot.of(list)));
            }
        });
        news.publishEvent(new CatalogChanged(
                list.offers().size(), list.packages().size(), list.options().size()));
    }

    @Override
    @Transactional
    public Optional<RuleId> index(Indexing indexing, Actor by) {
        var refused = refusal(indexing);
        if (refused.isPresent()) {
            return refused;
        }
        evidence.record(
                by,
                "prices-indexed",
                Optional.empty(),
                "price list",
                Optional.empty(),
                Map.of(
                        "index_old", indexing.indexOld().toPlainString(),
                        "index_new", indexing.indexNew().toPlainString(),
                        "from", indexing.from().toString()));
        indexations.add(indexing, time.now());
        replace(Indexations.after(rows.read(), indexing));
        news.publishEvent(new PricesIndexed(indexing));
        return Optional.empty();
    }

    /// A customer of any edition is told in time.
    private Optional<RuleId> refusal(Indexing indexing) {
        var earlier = indexations.all().stream().map(Indexing::from).toList();
        if (!Indexation.isFirstOfItsYear(indexing.from(), earlier)) {
            return Optional.of(RuleId.CATALOG_INDEXATION);
        }
        var today = time.today();
        var inTime = Edition.all().stream()
                .map(edition -> ChangeOfTerms.earliestEffect(edition, today).value())
                .noneMatch(indexing.from()::isBefore);
        return inTime ? Optional.empty() : Optional.of(RuleId.CONTRACT_CHANGE_OF_TERMS);
    }

    private Snapshot current() {
        var known = snapshot.get();
        if (known.isPresent()) {
            return known.get();
        }
        var read = Snapshot.of(rows.read());
        if (!read.list().offers().isEmpty()) {
            snapshot.compareAndSet(known, Optional.of(read));
        }
        return read;
    }

    @Override
    public boolean isLoaded() {
        return !current().list().offers().isEmpty();
    }

    @Override
    public Optional<Offer> offer(String id, LocalDate on) {
        return PriceList.find(current().list().offers(), id, on);
    }

    @Override
    public Optional<PackageOffer> packageOffer(String id, LocalDate on) {
        return PriceList.find(current().list().packages(), id, on);
    }

    @Override
    public Optional<OptionOffer> option(String id, LocalDate on) {
        return PriceList.find(current().list().options(), id, on);
    }

    @Override
    public Optional<Equipment> equipment(String id, LocalDate on) {
        return PriceList.find(current().list().equipment(), id, on);
    }

    @Override
    public Optional<PromotionOffer> promotion(String id, LocalDate on) {
        return PriceList.find(current().list().promotions(), id, on);
    }

    @Override
    public Money fee(String id, LocalDate on) {
        return PriceList.find(current().list().fees(), id, on)
                .orElseThrow(() -> new IllegalArgumentException("The price list has no fee " + id + " on " + on + "."));
    }

    @Override
    public List<Offer> offers(LocalDate on) {
        return PriceList.all(current().list().offers(), on);
    }

    @Override
    public List<PackageOffer> packages(LocalDate on) {
        return PriceList.all(current().list().packages(), on);
    }

    @Override
    public List<OptionOffer> options(LocalDate on) {
        return PriceList.all(current().list().options(), on);
    }

    @Override
    public TariffBook tariffs() {
        return current().tariffs();
    }
}
