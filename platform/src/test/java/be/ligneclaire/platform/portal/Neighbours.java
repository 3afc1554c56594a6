package be.ligneclaire.platform.portal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.EInvoices;
import be.ligneclaire.platform.catalog.Catalog;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.customer.Customers.Kind;
import be.ligneclaire.platform.customer.Customers.PayMethod;
import be.ligneclaire.platform.fulfilment.Fulfilment;
import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.identity.Identity.Membership;
import be.ligneclaire.platform.identity.Identity.Role;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.Return;
import be.ligneclaire.platform.notifications.Notifications.ReturnAction;
import be.ligneclaire.platform.ordering.Ordering;
import be.ligneclaire.platform.payments.Payments;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.usage.CheapestPlans;
import be.ligneclaire.platform.usage.UsageLimits;
import be.ligneclaire.platform.usage.UsageRecords;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/// The rooms as the door sees them, on 20 February 2026: Anna (account 1) has a mobile line, Internet at
/// home and a late invoice; Bram (account 2) has nothing yet and an address that does not work; Chloé is a user of
/// Anna's account; Dirk runs
/// both accounts. For Eva (account 3) billing fails, for Femke (account 4) it has lost the database.
class Neighbours {

    /// Somebody has tried this address too often.
    static final String TOO_OFTEN = "too.often@example.be";

    static final String ANNA = "anna@example.be";
    static final String BRAM = "bram@example.be";
    static final String CHLOE = "chloe@example.be";
    static final String DIRK = "dirk@example.be";
    static final String EVA = "eva@example.be";
    static final String FEMKE = "femke@example.be";
    static final String PASSWORD = "clear-line-clear-bill";

    static final long ANNAS_ACCOUNT = 1;
    static final long BRAMS_ACCOUNT = 2;
    static final long EVAS_ACCOUNT = 3;
    static final long FEMKES_ACCOUNT = 4;

    private static final Map<String, List<Membership>> MEMBERSHIPS = Map.of(
            ANNA, List.of(new Membership(1, ANNA, ANNAS_ACCOUNT, Role.HOLDER)),
            BRAM, List.of(new Membership(2, BRAM, BRAMS_ACCOUNT, Role.HOLDER)),
            EVA, List.of(new Membership(5, EVA, EVAS_ACCOUNT, Role.HOLDER)),
            FEMKE, List.of(new Membership(6, FEMKE, FEMKES_ACCOUNT, Role.HOLDER)),
            CHLOE, List.of(new Membership(3, CHLOE, ANNAS_ACCOUNT, Role.USER)),
            DIRK,
                    List.of(
                            new Membership(4, DIRK, ANNAS_ACCOUNT, Role.ADMINISTRATOR),
                            new Membership(4, DIRK, BRAMS_ACCOUNT, Role.HOLDER)));

    /// News is delivered on the thread that tells it.
    @Bean
    Executor applicationTaskExecutor() {
        return new SyncTaskExecutor();
    }

    @Bean
    BusinessTime time() {
        return new BusinessTime(InstantSource.fixed(Instant.parse("2026-02-20T09:42:00Z")));
    }

    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder(4);
    }

    @Bean
    UserDetailsService logins(PasswordEncoder passwords) {
        return new InMemoryUserDetailsManager(MEMBERSHIPS.keySet().stream()
                .map(email -> User.withUsername(email)
                        .password(passwords.encode(PASSWORD))
                        .authorities(List.of())
                        .build())
                .toList());
    }

    @Bean
    Identity identity() {
        var identity = mock(Identity.class);
        when(identity.membershipsOf(any()))
                .thenAnswer(call -> MEMBERSHIPS.getOrDefault(call.<String>getArgument(0), List.of()));
        when(identity.signIn(any(), any(), any())).thenAnswer(call -> {
            var email = call.<String>getArgument(0);
            if (email.equals(TOO_OFTEN)) {
                return new Identity.SignIn.Wait(Instant.parse("2026-02-20T09:41:30Z"));
            }
            return MEMBERSHIPS.containsKey(email) && PASSWORD.equals(call.<String>getArgument(1))
                    ? new Identity.SignIn.SignedIn(1, email)
                    : new Identity.SignIn.NotRight();
        });
        return identity;
    }

    @Bean
    Customers customers() {
        var customers = mock(Customers.class);
        when(customers.ofAccount(ANNAS_ACCOUNT)).thenReturn(customer(1, "Anna Peeters", ANNA, Language.NL));
        when(customers.ofAccount(BRAMS_ACCOUNT)).thenReturn(customer(2, "Bram <b>De Smet</b>", BRAM, Language.FR));
        when(customers.ofAccount(EVAS_ACCOUNT)).thenReturn(customer(3, "Eva Maes", EVA, Language.NL));
        when(customers.ofAccount(FEMKES_ACCOUNT)).thenReturn(customer(4, "Femke Wouters", FEMKE, Language.NL));
        return customers;
    }

    @Bean
    Billing billing() {
        var billing = mock(Billing.class);
        when(billing.of(ANNAS_ACCOUNT)).thenReturn(AnnasInvoices.INVOICES);
        when(billing.of(EVAS_ACCOUNT)).thenThrow(new IllegalStateException("A mistake of ours about IBAN BE00"));
        when(billing.of(FEMKES_ACCOUNT))
                .thenThrow(new CannotGetJdbcConnectionException("No connection", new java.sql.SQLException("gone")));
        when(billing.preview(anyLong())).thenReturn(Optional.empty());
        when(billing.preview(ANNAS_ACCOUNT)).thenReturn(Optional.of(AnnasInvoices.NEXT));
        when(billing.whatWillChange(ANNAS_ACCOUNT, AnnasInvoices.NEXT))
                .thenReturn(Optional.of(AnnasInvoices.DIFFERENCE));
        when(billing.nextRun()).thenReturn(AnnasInvoices.NEXT.day());
        when(billing.find(anyLong(), any())).thenReturn(Optional.empty());
        when(billing.whatChanged(any())).thenReturn(Optional.empty());
        when(billing.whatChanged(AnnasInvoices.withLines(AnnasInvoices.INVOICES.getFirst())))
                .thenReturn(Optional.of(AnnasInvoices.CHANGES));
        AnnasInvoices.INVOICES.forEach(invoice -> when(billing.find(ANNAS_ACCOUNT, invoice.publicId()))
                .thenReturn(Optional.of(AnnasInvoices.withLines(invoice))));
        return billing;
    }

    @Bean
    EInvoices eInvoices() {
        var eInvoices = mock(EInvoices.class);
        when(eInvoices.peppol(anyLong(), any())).thenReturn(Optional.empty());
        when(eInvoices.peppol(ANNAS_ACCOUNT, AnnasInvoices.FEBRUARYS_INVOICE))
                .thenReturn(Optional.of("<Invoice/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return eInvoices;
    }

    @Bean
    Notifications notifications() {
        var notifications = mock(Notifications.class);
        when(notifications.badAddress(anyLong(), any())).thenReturn(Optional.empty());
        when(notifications.badAddress(BRAMS_ACCOUNT, BRAM))
                .thenReturn(Optional.of(new Return(
                        BRAM, Instant.parse("2026-02-01T02:00:10Z"), ReturnAction.FAILED, "5.1.1", "no such user")));
        return notifications;
    }

    @Bean
    Payments payments() {
        var payments = mock(Payments.class);
        when(payments.openInvoices(ANNAS_ACCOUNT)).thenReturn(AnnasInvoices.OPEN);
        when(payments.states(ANNAS_ACCOUNT)).thenReturn(AnnasInvoices.STATES);
        when(payments.receipts(ANNAS_ACCOUNT)).thenReturn(AnnasInvoices.RECEIPTS);
        when(payments.credit(anyLong())).thenReturn(Euro.ZERO);
        when(payments.transferCode(any(), any(), any(), any())).thenReturn(Optional.of(AnnasInvoices.TRANSFER_CODE));
        return payments;
    }

    @Bean
    Subscriptions subscriptions() {
        var subscriptions = mock(Subscriptions.class);
        when(subscriptions.itemsOf(ANNAS_ACCOUNT)).thenReturn(AnnasThings.ITEMS);
        when(subscriptions.contractsOf(ANNAS_ACCOUNT)).thenReturn(AnnasThings.CONTRACTS);
        return subscriptions;
    }

    @Bean
    UsageRecords usageRecords() {
        var usage = mock(UsageRecords.class);
        when(usage.month(anyLong(), anyLong(), any()))
                .thenAnswer(call -> AnnasThings.month(call.getArgument(1), call.getArgument(2)));
        when(usage.records(anyLong(), anyLong(), any(), any(), anyInt(), anyInt()))
                .thenAnswer(call -> AnnasThings.records(call.getArgument(1), call.getArgument(4), call.getArgument(5)));
        when(usage.chargedCounts(eq(ANNAS_ACCOUNT), any(), any())).thenReturn(AnnasThings.CHARGED_COUNTS);
        when(usage.charged(eq(ANNAS_ACCOUNT), any(), any(), anyLong(), anyInt()))
                .thenReturn(AnnasThings.CHARGED);
        when(usage.record(anyLong(), anyLong(), any(), any()))
                .thenAnswer(call -> AnnasThings.story(call.getArgument(3)));
        when(usage.lastReceived()).thenReturn(Optional.of(Instant.parse("2026-02-20T09:30:00Z")));
        return usage;
    }

    @Bean
    UsageLimits usageLimits() {
        var limits = mock(UsageLimits.class);
        when(limits.of(anyLong(), eq(11L))).thenReturn(Optional.of(AnnasThings.limits()));
        when(limits.told(anyLong(), eq(11L), any())).thenReturn(AnnasThings.told());
        return limits;
    }

    @Bean
    CheapestPlans cheapestPlans() {
        var cheapest = mock(CheapestPlans.class);
        when(cheapest.now(anyLong(), anyLong())).thenReturn(Optional.empty());
        when(cheapest.now(ANNAS_ACCOUNT, 11)).thenReturn(Optional.of(AnnasThings.comparison()));
        when(cheapest.onBill(ANNAS_ACCOUNT, LocalDate.of(2026, 2, 1)))
                .thenReturn(List.of(new CheapestPlans.Stated(11, AnnasThings.comparison())));
        return cheapest;
    }

    @Bean
    Fulfilment fulfilment() {
        var fulfilment = mock(Fulfilment.class);
        when(fulfilment.facts(any())).thenReturn(AnnasThings.FACTS);
        return fulfilment;
    }

    @Bean
    Ordering ordering() {
        var ordering = mock(Ordering.class);
        when(ordering.ordersOf(ANNAS_ACCOUNT)).thenReturn(AnnasThings.ORDERS);
        return ordering;
    }

    @Bean
    Catalog catalog() {
        var catalog = mock(Catalog.class);
        when(catalog.isLoaded()).thenReturn(true);
        when(catalog.offers(any())).thenReturn(AnnasThings.OFFERS);
        return catalog;
    }

    private static Customer customer(long id, String name, String email, Language language) {
        return new Customer(
                id,
                new PublicId("%032x".formatted(0xc0ffee00L + id)),
                "1000000" + id,
                id,
                Kind.CONSUMER,
                language,
                name,
                email,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PayMethod.TRANSFER);
    }
}
