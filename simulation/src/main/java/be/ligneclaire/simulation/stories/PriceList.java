package be.ligneclaire.simulation.stories;

import be.ligneclaire.platform.catalog.Service;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The names on the demo operator's price list, so that a story can be checked before there is a database.
public final class PriceList {

    private static final String FILE = "/demo-catalog.yaml";

    private final Map<String, Service> offers = new LinkedHashMap<>();
    private final Map<String, List<String>> packages = new LinkedHashMap<>();
    private final Map<String, Service> options = new LinkedHashMap<>();
    private final Set<String> promotions = new HashSet<>();

    private PriceList(Map<String, List<Map<String, Object>>> list) {
        entries(list, "offers").forEach(offer -> offers.put(text(offer, "id"), Service.of(text(offer, "service"))));
        entries(list, "packages").forEach(one -> packages.put(text(one, "id"), words(one.get("contains"))));
        entries(list, "promotions").forEach(one -> promotions.add(text(one, "id")));
        entries(list, "options").forEach(option -> options.put(text(option, "id"), Service.of(text(option, "for"))));
    }

    /// The names on a list.
    public static PriceList of(Reader list) {
        return new PriceList(new Yaml(new SafeConstructor(new LoaderOptions())).load(list));
    }

    /// The demo's.
    public static PriceList demo() {
        try (var reader = open()) {
            return of(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The whole list as `catalog` takes it.
    public static Reader open() {
        var stream = PriceList.class.getResourceAsStream(FILE);
        return new InputStreamReader(Objects.requireNonNull(stream, FILE), StandardCharsets.UTF_8);
    }

    boolean sells(String product) {
        return offers.containsKey(product) || packages.containsKey(product);
    }

    boolean hasOption(String option) {
        return options.containsKey(option);
    }

    boolean hasPromotion(String promotion) {
        return promotions.contains(promotion);
    }

    boolean isMobile(String product) {
        return offers.get(product) == Service.MOBILE;
    }

    /// The offers in a product: a package's, or the product itself.
    List<String> offersIn(String product) {
        return packages.getOrDefault(product, List.of(product));
    }

    private static List<Map<String, Object>> entries(Map<String, List<Map<String, Object>>> list, String kind) {
        return list.getOrDefault(kind, List.of());
    }

    private static String text(Map<String, Object> entry, String key) {
        return String.valueOf(entry.get(key));
    }

    private static List<String> words(@org.jspecify.annotations.Nullable Object list) {
        return list instanceof List<?> words
                ? words.stream().map(String::valueOf).toList()
                : List.of();
    }
}
