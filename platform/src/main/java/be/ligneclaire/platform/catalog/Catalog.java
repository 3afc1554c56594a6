package be.ligneclaire.platform.catalog;

import be.ligneclaire.core.tariff.TariffBook;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.joda.money.Money;

/// The front door: what we sell, at what price, on which date (`catalog.price-list-items`).
public interface Catalog {

    /// Takes over a price list in the form of `demo-catalog.yaml`, all or nothing. The same list again
    /// changes nothing; another one takes its place, so a list names all its days: each entry may bear
    /// `from` (2024-01-01 unless it says otherwise) and `until` (the first day on which it no longer
    /// holds), and may stand there once per stretch.
    ///
    /// @throws IllegalArgumentException in one sentence naming the entry and what is wrong: a missing
    /// price, an unknown service
    void load(Reader yaml);

    /// Whether a price list has been loaded.
    boolean isLoaded();

    Optional<Offer> offer(String id, LocalDate on);

    Optional<PackageOffer> packageOffer(String id, LocalDate on);

    Optional<OptionOffer> option(String id, LocalDate on);

    Optional<Equipment> equipment(String id, LocalDate on);

    /// A fee of the price list, `installation`, `reactivation` …
    ///
    /// @throws IllegalArgumentException when the list has no such fee
    Money fee(String id, LocalDate on);

    /// All offers that can be bought on a day, in the order of the list.
    List<Offer> offers(LocalDate on);

    List<PackageOffer> packages(LocalDate on);

    List<OptionOffer> options(LocalDate on);

    /// The rates of usage, compiled; a snapshot that later changes do not touch.
    TariffBook tariffs();

    /// News: another price list holds. Its prices are read through the door.
    record CatalogChanged(int offers, int packages, int options) {}

    /// @param minutes included minutes, empty for unlimited (or a service without)
    /// @param dataKilobytes included data, empty for unlimited (or a service without)
    /// @param editions the editions that know it; empty means all
    /// @param requires per edition code, the services of which one must be there; no entry means none
    record Offer(
            String id,
            Service service,
            Money monthly,
            OptionalLong dataKilobytes,
            OptionalLong minutes,
            OptionalLong sms,
            boolean needsInstallation,
            Optional<String> equipment,
            OptionalLong downMbps,
            OptionalLong upMbps,
            Set<String> editions,
            Map<String, Set<Service>> requires) {}

    /// Several services under one price.
    record PackageOffer(String id, List<String> contains, Money monthly) {}

    /// @param isRent equipment rent, which stays due during a suspension
    /// @param minutesToZone included minutes per zone of the number called
    record OptionOffer(
            String id,
            Service forService,
            Money monthly,
            OptionalLong dataKilobytes,
            Map<String, Long> minutesToZone,
            boolean isRent,
            Optional<String> equipment) {}

    record Equipment(String id, Money deposit, Money notReturned, Money damaged) {}
}
