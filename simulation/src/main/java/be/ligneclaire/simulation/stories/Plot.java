package be.ligneclaire.simulation.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a story has said so far: who is a customer, what was ordered under which name.
public final class Plot {

    private final PriceList prices;
    private final List<String> customers = new ArrayList<>();
    private final Set<String> orders = new HashSet<>();
    private final Map<String, List<String>> items = new HashMap<>();

    Plot(PriceList prices) {
        this.prices = prices;
    }

    /// In order of registration.
    public List<String> customers() {
        return List.copyOf(customers);
    }

    /// A new customer's name.
    public String newCustomer(Fields fields) {
        var name = fields.name("customer");
        if (customers.contains(name)) {
            throw fields.place().problem("there is a customer '" + name + "' already");
        }
        customers.add(name);
        return name;
    }

    /// The name of a customer who has registered.
    public String customer(Fields fields) {
        var name = fields.text("customer");
        if (!customers.contains(name)) {
            throw fields.place().problem("there is no customer '" + name + "' at this point");
        }
        return name;
    }

    /// A new order's name.
    public String newOrder(Fields fields) {
        var name = fields.name("order");
        if (!orders.add(name)) {
            throw fields.place().problem("there is an order '" + name + "' already");
        }
        return name;
    }

    /// A new item's name, for a product.
    public String newItem(Fields fields, String product) {
        var name = fields.name("item");
        if (items.containsKey(name)) {
            throw fields.place().problem("there is an item '" + name + "' already");
        }
        items.put(name, prices.offersIn(product));
        return name;
    }

    /// The name of an item that was ordered, or of one service of a package: `d1`, `d1/fixed-phone`.
    public String item(Fields fields) {
        var name = fields.text("item");
        if (!isItem(name)) {
            throw fields.place().problem("there is no item '" + name + "' at this point");
        }
        return name;
    }

    /// The line of a usage record: a number or service identifier as the network knows it, or an item with
    /// one service.
    public Optional<String> lineProblem(String line) {
        if (line.startsWith("+") || line.matches("FTTH\\d+")) {
            return Optional.empty();
        }
        if (!isItem(line)) {
            return Optional.of("there is no item '" + line + "' at this point");
        }
        var services = items.getOrDefault(line, List.of());
        return services.size() > 1
                ? Optional.of(
                        "'%s' has several lines: write %s/%s or another".formatted(line, line, services.getFirst()))
                : Optional.empty();
    }

    /// A product of the price list: an offer or a package.
    public String product(Fields fields, String key) {
        var product = fields.text(key);
        if (!prices.sells(product)) {
            throw fields.place().problem("the price list has no offer '" + product + "'");
        }
        return product;
    }

    /// An option of the price list.
    public String option(Fields fields, String option) {
        if (!prices.hasOption(option)) {
            throw fields.place().problem("the price list has no option '" + option + "'");
        }
        return option;
    }

    /// A promotion of the price list.
    public String promotion(Fields fields, String promotion) {
        if (!prices.hasPromotion(promotion)) {
            throw fields.place().problem("the price list has no promotion '" + promotion + "'");
        }
        return promotion;
    }

    /// Whether a product comes on a SIM card.
    public boolean isMobile(String product) {
        return prices.isMobile(product);
    }

    private boolean isItem(String name) {
        var slash = name.indexOf('/');
        return slash < 0
                ? items.containsKey(name)
                : items.getOrDefault(name.substring(0, slash), List.of()).contains(name.substring(slash + 1));
    }
}
