package be.ligneclaire.simulation.stage;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is who in a story: its names on one side, the platform's keys on the other.
public final class Cast {

    private final Map<String, Customers.Customer> customers = new LinkedHashMap<>();
    private final Map<Long, String> accounts = new HashMap<>();
    private final Map<String, Wanted> orders = new HashMap<>();
    private final Map<Long, String> orderNames = new HashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<Long, String> itemNames = new HashMap<>();
    private final Map<Long, String> serviceNames = new HashMap<>();
    private final Map<Long, String> contracts = new HashMap<>();
    private final Map<Long, String> tasks = new LinkedHashMap<>();

    /// A customer has registered.
    public void registered(String name, Customers.Customer customer) {
        customers.put(name, customer);
        accounts.put(customer.accountId(), name);
    }

    /// An order was placed, whatever became of it.
    ///
    /// @param itemNames the names of its items, in the order asked
    public void placed(String name, long orderId, Edition edition, List<String> itemNames) {
        orders.put(name, new Wanted(name, edition, List.copyOf(itemNames)));
        orderNames.put(orderId, name);
    }

    /// An order has become a contract: its items and their lines have names from now on.
    ///
    /// @param agreed the items of the order in the order asked
    public void accepted(long orderId, List<Subscriptions.Item> agreed) {
        var names = orders.get(orderNames.getOrDefault(orderId, ""));
        if (names == null) {
            return;
        }
        for (var place = 0; place < agreed.size(); place++) {
            named(names.items().get(place), agreed.get(place));
        }
    }

    private void named(String name, Subscriptions.Item item) {
        var services = new LinkedHashMap<String, Long>();
        for (var line : item.services()) {
            services.put(line.offer(), line.serviceId());
            serviceNames.put(line.serviceId(), item.services().size() == 1 ? name : name + "/" + line.offer());
        }
        items.put(name, new Item(name, item.itemId(), item.accountId(), item.edition(), services));
        itemNames.put(item.itemId(), name);
    }

    public Customers.Customer customer(String name) {
        var customer = customers.get(name);
        if (customer == null) {
            throw new IllegalArgumentException("there is no customer " + name);
        }
        return customer;
    }

    /// In order of registration.
    public Collection<String> customers() {
        return List.copyOf(customers.keySet());
    }

    /// The accounts of the story in order of registration.
    Collection<Long> accounts() {
        return customers.values().stream().map(Customers.Customer::accountId).toList();
    }

    /// In the order in which they were agreed.
    public Collection<Item> items() {
        return List.copyOf(items.values());
    }

    /// The item of a name, `d1` as well as `d1/fixed-phone`; empty while its order is not accepted.
    public Optional<Item> item(String name) {
        return Optional.ofNullable(items.get(name.split("/", 2)[0]));
    }

    /// What was asked for under an item's name.
    Optional<Wanted> wanted(String item) {
        return orders.values().stream()
                .filter(order -> order.items().contains(item.split("/", 2)[0]))
                .findFirst();
    }

    /// `c1`; a customer of another story has no name here.
    public String customerOf(long accountId) {
        return accounts.getOrDefault(accountId, "?");
    }

    /// Whether an account belongs to the story.
    public boolean has(long accountId) {
        return accounts.containsKey(accountId);
    }

    public String order(long orderId) {
        return orderNames.getOrDefault(orderId, "?");
    }

    public String item(long itemId) {
        return itemNames.getOrDefault(itemId, "?");
    }

    /// `m1`, of a package `d1/fixed-phone`.
    public String service(long serviceId) {
        return serviceNames.getOrDefault(serviceId, "?");
    }

    /// `contract-1`, in order of appearance.
    public String contract(long contractId) {
        return contracts.computeIfAbsent(contractId, _ -> "contract-" + (contracts.size() + 1));
    }

    /// `task-1`, in order of appearance.
    public String task(long task) {
        return tasks.computeIfAbsent(task, _ -> "task-" + (tasks.size() + 1));
    }

    /// The task of a name, if it has appeared.
    public Optional<Long> task(String name) {
        return tasks.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// @param items names in the order asked
    record Wanted(String order, Edition edition, List<String> items) {}

    /// @param services the lines by offer
    public record Item(
            String name, long itemId, long accountId, Edition edition, LinkedHashMap<String, Long> services) {

        /// The lines that a name means: all of an item, one for `d1/fixed-phone`.
        public List<Long> servicesOf(String written) {
            var slash = written.indexOf('/');
            return slash < 0
                    ? new ArrayList<>(services.values())
                    : Optional.ofNullable(services.get(written.substring(slash + 1))).stream()
                            .toList();
        }

        /// The item, or its one service that a name means.
        public Subscriptions.ItemRef ref(String written) {
            return written.contains("/")
                    ? new Subscriptions.ItemRef(
                            itemId,
                            java.util.OptionalLong.of(servicesOf(written).getFirst()))
                    : Subscriptions.ItemRef.of(itemId);
        }
    }
}
