package be.ligneclaire.platform.console;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.agenda.StoryTime;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.console.access.ConsoleConnector;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.identity.OneTimeCode;
import be.ligneclaire.platform.identity.Staff;
import be.ligneclaire.platform.identity.Staff.NewColleague;
import be.ligneclaire.platform.identity.Staff.Role;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.payments.Payments;
import be.ligneclaire.platform.portal.Surfer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A morning after a bill run: a customer who paid, one who was held back, and a colleague for each role.
class Office {

    static final String PASSWORD = "every-line-is-clear-here";
    static final String CUSTOMER = "console-customer@example.be";
    static final LocalDate RUN = LocalDate.of(2026, 2, 1);
    private static final Actor MANAGER = new Actor("agent:manager", "agent", "command");

    private final ApplicationContext context;
    private final Map<Role, String> secrets = new HashMap<>();
    private long paid;
    private long held;
    private boolean isOpen;

    Office(ApplicationContext context) {
        this.context = context;
    }

    /// Makes it all, once.
    synchronized Office open() {
        if (!isOpen) {
            var shop = Shop.in(context);
            paid = shop.customer();
            held = shop.customer();
            shop.until(LocalDate.of(2026, 1, 17), LocalTime.of(8, 0));
            for (var account : new long[] {paid, held}) {
                shop.order(account, "fr-2025-09-30", Shop.of("mobile-talk", "extra-data-5"))
                        .items()
                        .forEach(shop::works);
            }
            breakAccount("broken", held);
            shop.until(RUN, LocalTime.of(4, 0));
            context.getBean(Billing.class).run(RUN);
            shop.until(RUN.plusDays(1), LocalTime.of(9, 0));
            context.getBean(Payments.class)
                    .receive(
                            "bank/1",
                            paid,
                            invoice().total(),
                            Payments.Method.TRANSFER,
                            Optional.empty(),
                            RUN.plusDays(1));
            context.getBean(Identity.class).createLogin(CUSTOMER, PASSWORD, paid);
            for (var role : Role.values()) {
                secrets.put(
                        role,
                        staff().add(
                                        new NewColleague("Nora " + role.word(), email(role), Set.of(role)),
                                        PASSWORD,
                                        MANAGER));
            }
            isOpen = true;
        }
        return this;
    }

    /// Makes an account one that cannot be billed: a charge whose rule nobody knows.
    void breakAccount(String key, long account) {
        context.getBean(JdbcClient.class)
                .sql("""
                insert into billing.arisen (key, account_id, kind, arose_on, amount, rule, edition, figures, formula)
                values (:key, :account, 'one-off', '2026-01-10', 1.00, 'no.such-rule', 'fr-2025-09-30', '[]', '')
                """)
                .param("key", key)
                .param("account", account)
                .update();
    }

    void repairAccount(String key) {
        context.getBean(JdbcClient.class)
                .sql("update billing.arisen set rule = 'portal.options' where key = :key")
                .param("key", key)
                .update();
    }

    Staff staff() {
        return context.getBean(Staff.class);
    }

    static String email(Role role) {
        return role.word() + "@ligneclaire.example";
    }

    int port() {
        return context.getBean(ConsoleConnector.class).port();
    }

    /// The code that an authenticator shows a moment later: one that nobody used.
    String nextCode(Role role) {
        passes(Duration.ofSeconds(OneTimeCode.STEP_SECONDS));
        return OneTimeCode.of(secrets.getOrDefault(role, ""), OneTimeCode.step(now()));
    }

    /// A colleague's browser, signed in at the console.
    Surfer signedIn(Role role) {
        var surfer = new Surfer(port());
        var answer = signIn(surfer, email(role), PASSWORD, nextCode(role));
        if (answer != 302) {
            throw new IllegalStateException("Could not sign in: " + answer);
        }
        return surfer;
    }

    static int signIn(Surfer surfer, String email, String password, String code) {
        return surfer.submit(
                        "/nl/agent/login",
                        "/nl/agent/login",
                        Map.of("email", email, "password", password, "code", code))
                .statusCode();
    }

    void passes(Duration time) {
        context.getBean(StoryTime.class).advanceTo(now().plus(time));
    }

    Instant now() {
        return context.getBean(BusinessTime.class).now();
    }

    Customer paid() {
        return context.getBean(Customers.class).ofAccount(paid);
    }

    Customer held() {
        return context.getBean(Customers.class).ofAccount(held);
    }

    Billing.Invoice invoice() {
        return context.getBean(Billing.class).of(paid).stream()
                .filter(invoice -> invoice.issued().equals(RUN))
                .findFirst()
                .orElseThrow();
    }

    String account(Customer customer) {
        return "/agent/accounts/" + customer.publicId();
    }

    String invoicePage() {
        return account(paid()) + "/invoices/" + invoice().publicId();
    }

    String heldPage() {
        return "/agent/bill-runs/" + RUN + "/held-back/" + held().publicId();
    }
}
