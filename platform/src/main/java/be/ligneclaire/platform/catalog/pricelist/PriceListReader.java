package be.ligneclaire.platform.catalog.pricelist;

import be.ligneclaire.core.tariff.Territory;
import be.ligneclaire.core.tariff.Zone;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.catalog.Catalog.Equipment;
import be.ligneclaire.platform.catalog.Catalog.Offer;
import be.ligneclaire.platform.catalog.Catalog.OptionOffer;
import be.ligneclaire.platform.catalog.Catalog.PackageOffer;
import be.ligneclaire.platform.catalog.Catalog.PromotionOffer;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.catalog.pricelist.PriceList.Dated;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads a price list in YAML and refuses it in one sentence that names the entry. What refers to
/// another entry is checked by [PriceListCheck].
final class PriceListReader {

    private static final long KILOBYTES_PER_GB = 1_000_000;

    private final YamlEntry root;

    private PriceListReader(YamlEntry root) {
        this.root = root;
    }

    /// @throws IllegalArgumentException in one sentence that names the entry
    static PriceList read(Reader yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object document = new Yaml(new SafeConstructor(options)).load(yaml);
            var list = new PriceListReader(YamlEntry.of(YamlEntry.ROOT, document)).list();
            PriceListCheck.check(list);
            return list;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new IllegalArgumentException(
                    "The price list is not readable YAML at line " + (mark.getLine() + 1) + ": " + e.getProblem() + ".",
                    e);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("The price list is not readable YAML.", e);
        }
    }

    private PriceList list() {
        root.knows("operator", "zones", "offers", "packages", "options", "equipment", "fees", "rates", "promotions");
        return new PriceList(
                entries("offers", PriceListReader::offer),
                entries("packages", PriceListReader::packageOffer),
                entries("options", PriceListReader::option),
                entries("equipment", PriceListReader::equipment),
                fees(),
                zones(),
                new RateReader(root.inner("rates")).rates(),
                entries("promotions", PriceListReader::promotion));
    }

    private <T> List<Dated<T>> entries(String section, Function<YamlEntry, T> entry) {
        var result = new ArrayList<Dated<T>>();
        for (var item : items(root, section)) {
            var named = item.named(section);
            result.add(new Dated<>(named.text("id"), named.valid(), entry.apply(named)));
        }
        return result;
    }

    /// The items of a list of entries, named by their place until they have a better name.
    static List<YamlEntry> items(YamlEntry parent, String section) {
        var items = new ArrayList<YamlEntry>();
        switch (parent.keys().get(section)) {
            case null -> {}
            case List<?> list -> {
                for (var item : list) {
                    items.add(YamlEntry.of(section + ": entry " + (items.size() + 1), item));
                }
            }
            case Object _ -> throw parent.wrong("needs a list under " + section);
        }
        return items;
    }

    private static Offer offer(YamlEntry entry) {
        entry.knows(
                "id",
                "service",
                "monthly",
                "data_gb",
                "minutes",
                "sms",
                "needs_installation",
                "equipment",
                "down_mbps",
                "up_mbps",
                "editions",
                "requires");
        return new Offer(
                entry.text("id"),
                service(entry, entry.text("service")),
                entry.money("monthly"),
                kilobytes(entry),
                entry.quantity("minutes"),
                entry.quantity("sms"),
                entry.flag("needs_installation"),
                entry.optionalText("equipment"),
                entry.quantity("down_mbps"),
                entry.quantity("up_mbps"),
                editions(entry, entry.words("editions")),
                requires(entry));
    }

    private static Map<String, Set<Service>> requires(YamlEntry entry) {
        var inner = entry.inner("requires");
        var result = new TreeMap<String, Set<Service>>();
        for (var edition : editions(entry, inner.keys().keySet())) {
            result.put(
                    edition,
                    inner.words(edition).stream()
                            .map(word -> service(entry, word))
                            .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(Service.class))));
        }
        return result;
    }

    private static PackageOffer packageOffer(YamlEntry entry) {
        entry.knows("id", "contains", "monthly");
        if (entry.words("contains").isEmpty()) {
            throw entry.wrong("contains nothing");
        }
        return new PackageOffer(entry.text("id"), entry.words("contains"), entry.money("monthly"));
    }

    private static OptionOffer option(YamlEntry entry) {
        entry.knows("id", "for", "monthly", "data_gb", "minutes_to_zone", "kind", "equipment");
        var kind = entry.optionalText("kind").orElse("option");
        if (!kind.equals("rent") && !kind.equals("option")) {
            throw entry.wrong("is of an unknown kind \"" + kind + "\"");
        }
        return new OptionOffer(
                entry.text("id"),
                service(entry, entry.text("for")),
                entry.money("monthly"),
                kilobytes(entry),
                minutesToZone(entry),
                kind.equals("rent"),
                entry.optionalText("equipment"));
    }

    private static Map<String, Long> minutesToZone(YamlEntry entry) {
        var inner = entry.inner("minutes_to_zone");
        var result = new TreeMap<String, Long>();
        for (var zone : inner.keys().keySet()) {
            if (Zone.of(zone).isEmpty()) {
                throw entry.wrong("includes minutes to an unknown zone \"" + zone + "\"");
            }
            result.put(
                    zone, inner.quantity(zone).orElseThrow(() -> entry.wrong("needs a number of minutes to " + zone)));
        }
        return result;
    }

    private static Equipment equipment(YamlEntry entry) {
        entry.knows("id", "deposit", "not_returned", "damaged");
        return new Equipment(
                entry.text("id"), entry.money("deposit"), entry.money("not_returned"), entry.money("damaged"));
    }

    private static PromotionOffer promotion(YamlEntry entry) {
        entry.knows("id", "for", "monthly", "percent", "months");
        if (entry.has("monthly") == entry.has("percent")) {
            throw entry.wrong("needs either an amount (monthly) or a share (percent)");
        }
        return new PromotionOffer(
                entry.text("id"),
                entry.words("for"),
                entry.has("monthly") ? Optional.of(entry.money("monthly")) : Optional.empty(),
                entry.quantity("percent"),
                Math.toIntExact(entry.quantity("months").orElse(0)));
    }

    /// A fee is a price, or a price with days: `{amount: "45.00", from: 2026-01-01}`.
    private List<Dated<Money>> fees() {
        var result = new ArrayList<Dated<Money>>();
        root.inner("fees").keys().forEach((id, value) -> {
            var entry = value instanceof Map<?, ?>
                    ? YamlEntry.of("fees: " + id, value)
                    : new YamlEntry("fees: " + id, Map.of("amount", value));
            entry.knows("amount");
            result.add(new Dated<>(id, entry.valid(), entry.money("amount")));
        });
        return result;
    }

    /// A zone is a list of territories or one word, [PriceList#EEA] or [PriceList#REST].
    private List<Dated<List<String>>> zones() {
        var entry = root.inner("zones");
        var result = new LinkedHashMap<String, Dated<List<String>>>();
        for (var id : entry.keys().keySet()) {
            if (Zone.of(id).isEmpty()) {
                throw entry.wrong("knows no zone \"" + id + "\"");
            }
            var territories = entry.keys().get(id) instanceof String word ? List.of(word) : entry.words(id);
            for (var territory : territories) {
                checkTerritory(entry, id, territory);
            }
            result.put(id, new Dated<>(id, entry.valid(), territories));
        }
        return List.copyOf(result.values());
    }

    private static void checkTerritory(YamlEntry entry, String zone, String territory) {
        if (territory.equals(PriceList.EEA) || territory.equals(PriceList.REST)) {
            return;
        }
        try {
            Territory.of(territory);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    entry.wrong(zone + " holds \"" + territory + "\", which is not a territory code")
                            .getMessage(),
                    e);
        }
    }

    private static OptionalLong kilobytes(YamlEntry entry) {
        var gigabytes = entry.quantity("data_gb");
        return gigabytes.isPresent() ? OptionalLong.of(gigabytes.getAsLong() * KILOBYTES_PER_GB) : OptionalLong.empty();
    }

    private static Set<String> editions(YamlEntry entry, java.util.Collection<String> codes) {
        for (var code : codes) {
            if (Edition.of(code).isEmpty()) {
                throw entry.wrong("names an unknown edition \"" + code + "\"");
            }
        }
        return new java.util.TreeSet<>(codes);
    }

    private static Service service(YamlEntry entry, String word) {
        for (var service : Service.values()) {
            if (service.word().equals(word)) {
                return service;
            }
        }
        throw entry.wrong("is for an unknown service \"" + word + "\"");
    }

    /// A rate's price with its six decimals.
    static BigDecimal rate(YamlEntry entry, String key) {
        return entry.price(key, 6).setScale(6);
    }
}
