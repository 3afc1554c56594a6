package be.ligneclaire.platform.customer.person;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.evidence.Evidence;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Registers customers and keeps how they are reached and how they pay; every request is in `evidence`,
/// without the person's own data, which this room keeps and may have to forget.
@Service
@Transactional
class RegisteredCustomers implements Customers {

    /// Of a customer or an account, as somebody types it.
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final CustomerRows customers;
    private final Accounts accounts;
    private final ManyCustomers many;
    private final Evidence evidence;
    private final BusinessTime time;

    RegisteredCustomers(
            CustomerRows customers, Accounts accounts, ManyCustomers many, Evidence evidence, BusinessTime time) {
        this.customers = customers;
        this.accounts = accounts;
        this.many = many;
        this.evidence = evidence;
        this.time = time;
    }

    @Override
    public Customer register(NewCustomer given, Actor by) {
        var checked = CheckedCustomer.of(given, time.today());
        var number = CustomerNumber.of(customers.nextNumber());
        var id = customers.add(checked, PublicId.random(), number, time.now());
        accounts.add(id);
        var customer = customers.find(id).orElseThrow();
        record(
                by,
                "customer-registered",
                customer,
                Map.of(
                        "number", number,
                        "kind", word(customer.kind()),
                        "language", customer.language().code()));
        return customer;
    }

    @Override
    public AccountRange registerAll(Collection<NewCustomer> given, Actor by) {
        var today = time.today();
        var checked = given.stream()
                .map(customer -> CheckedCustomer.of(customer, today))
                .toList();
        if (checked.isEmpty()) {
            return new AccountRange(0, 0);
        }
        var range = many.add(checked, time.now());
        evidence.record(
                by,
                "customers-registered",
                Optional.empty(),
                "accounts %d to %d".formatted(range.from(), range.to() - 1),
                Optional.empty(),
                Map.of("customers", Integer.toString(checked.size())));
        return range;
    }

    @Override
    public Customer change(long customerId, Contact contact, Actor by) {
        var before = customers
                .find(customerId)
                .orElseThrow(() -> new IllegalArgumentException("There is no customer " + customerId));
        customers.change(customerId, CheckedCustomer.contact(contact), time.now());
        var after = customers.find(customerId).orElseThrow();
        record(by, "contact-changed", after, Map.of("fields", Changes.between(before, after)));
        return after;
    }

    @Override
    @Transactional(readOnly = true)
    public Customer ofAccount(long accountId) {
        return customers
                .ofAccount(accountId)
                .orElseThrow(() -> new IllegalArgumentException("There is no account " + accountId));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Customer> find(PublicId customer) {
        return customers.find(customer);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Customer> ofAccounts(Collection<Long> of) {
        return customers.ofAccounts(of);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Customer> search(String number) {
        return NUMBER.matcher(number).matches()
                ? customers.byNumber(number).or(() -> customers.ofAccount(Long.parseLong(number)))
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Customer> byEmail(String email) {
        return customers.byEmail(email);
    }

    @Override
    public void payBy(long accountId, PayMethod method) {
        payBy(accountId, method, Actor.SYSTEM);
    }

    @Override
    public void payBy(long accountId, PayMethod method, Actor by) {
        var customer = ofAccount(accountId);
        if (accounts.payBy(accountId, method)) {
            record(by, "payment-method-changed", customer, Map.of("method", word(method)));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<BillingContact> contacts(long from, long to) {
        return accounts.contacts(from, to);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> accountsPayingBy(PayMethod method, long from, long to) {
        return accounts.payingBy(method, from, to);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> accountsOfBusinesses(long from, long to) {
        return accounts.ofBusinesses(from, to);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BillingContact> contactsOf(Collection<Long> of) {
        return accounts.contactsOf(of);
    }

    @Override
    @Transactional(readOnly = true)
    public AccountRange accounts() {
        return accounts.all();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Customer> page(long afterId, int size) {
        return customers.page(afterId, size);
    }

    private void record(Actor by, String action, Customer customer, Map<String, String> content) {
        evidence.record(
                by, action, Optional.of(customer.accountId()), "customer " + customer.id(), Optional.empty(), content);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
