package be.ligneclaire.platform.customer;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.ids.PublicId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The front door: the people and companies we serve, and their billing accounts.
public interface Customers {

    /// Registers a customer with one billing account that pays by transfer.
    ///
    /// @throws InvalidField naming what is wrong: an e-mail address without `@`, an enterprise number
    ///     whose check digits do not hold, a business without one …
    Customer register(NewCustomer customer, Actor by);

    /// Registers many by COPY, in order; recorded as one request. For migrations and benchmarks.
    ///
    /// @return their accounts, without gaps
    /// @throws InvalidField as [#register] does, with none of them registered
    AccountRange registerAll(Collection<NewCustomer> customers, Actor by);

    /// How a customer is reached from now on; what was true before stays readable.
    ///
    /// @throws InvalidField as [#register] does
    Customer change(long customerId, Contact contact, Actor by);

    /// The customer of a billing account.
    ///
    /// @throws IllegalArgumentException when there is no such account
    Customer ofAccount(long accountId);

    /// By the identifier in addresses.
    Optional<Customer> find(PublicId customer);

    /// The customers of some accounts, in order of account.
    List<Customer> ofAccounts(Collection<Long> accounts);

    /// The customer of a billing account, or of a customer number, that somebody typed.
    Optional<Customer> search(String number);

    /// By contact e-mail, compared in lower case.
    Optional<Customer> byEmail(String email);

    /// How an account pays from now on, as the platform found out by itself.
    void payBy(long accountId, PayMethod method);

    /// How an account pays from now on, as somebody asked.
    void payBy(long accountId, PayMethod method, Actor by);

    /// Who to bill among the accounts `from` (included) to `to` (excluded), in order of account: for work
    /// done in sets.
    List<BillingContact> contacts(long from, long to);

    /// The accounts from `from` (included) to `to` (excluded) that pay in this way.
    Set<Long> accountsPayingBy(PayMethod method, long from, long to);

    /// The accounts from `from` (included) to `to` (excluded) that belong to businesses.
    Set<Long> accountsOfBusinesses(long from, long to);

    /// Who to reach on these accounts, in order of account: for work done in sets.
    List<BillingContact> contactsOf(Collection<Long> accounts);

    /// The accounts that exist, as a half-open range of keys; empty range when there are none.
    AccountRange accounts();

    /// All customers in order of registration, a page at a time.
    List<Customer> page(long afterId, int size);

    enum Kind {
        CONSUMER,
        BUSINESS
    }

    enum PayMethod {
        TRANSFER,
        DIRECT_DEBIT
    }

    /// An address in parts, as payment messages need it.
    ///
    /// @param country ISO 3166-1 alpha-2
    record Address(String street, String number, Optional<String> box, String postcode, String town, String country) {}

    record NewCustomer(
            Kind kind,
            Language language,
            String name,
            String email,
            Optional<String> mobile,
            Optional<LocalDate> birthDate,
            Optional<String> companyNumber,
            Optional<Address> address) {}

    /// How a customer is reached.
    record Contact(Language language, String name, String email, Optional<String> mobile, Optional<Address> address) {}

    /// @param id counts up in order of registration
    /// @param number what the customer quotes; unique, never reused
    /// @param accountId the billing account
    record Customer(
            long id,
            PublicId publicId,
            String number,
            long accountId,
            Kind kind,
            Language language,
            String name,
            String email,
            Optional<String> mobile,
            Optional<LocalDate> birthDate,
            Optional<String> companyNumber,
            Optional<Address> address,
            PayMethod paysBy) {}

    /// @param number the customer number
    record BillingContact(
            long accountId,
            long customerId,
            Kind kind,
            Language language,
            String name,
            String email,
            PayMethod paysBy,
            String number) {}

    record AccountRange(long from, long to) {}
}
