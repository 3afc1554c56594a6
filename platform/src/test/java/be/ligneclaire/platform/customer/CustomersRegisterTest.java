package be.ligneclaire.platform.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.customer.Customers.Address;
import be.ligneclaire.platform.customer.Customers.BillingContact;
import be.ligneclaire.platform.customer.Customers.Contact;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.customer.Customers.Kind;
import be.ligneclaire.platform.customer.Customers.NewCustomer;
import be.ligneclaire.platform.customer.Customers.PayMethod;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.evidence.Evidence.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class CustomersRegisterTest {

    private static final Actor WEB = new Actor("visitor", "visitor", "mydigi");
    private static final Address HOME = new Address("Kerkstraat", "12", Optional.empty(), "9000", "Gent", "BE");

    @Autowired
    private Customers customers;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JdbcClient db;

    @Test
    void a_customer_gets_a_key_a_number_and_an_account_that_pays_by_transfer() {
        var first = customers.register(consumer("one@example.be"), WEB);
        var second = customers.register(consumer("two@example.be"), WEB);

        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(second.accountId()).isGreaterThan(first.accountId());
        assertThat(second.number()).hasSize(10).isNotEqualTo(first.number());
        assertThat(second.paysBy()).isEqualTo(PayMethod.TRANSFER);
        assertThat(second.address()).contains(HOME);
        assertThat(customers.ofAccount(second.accountId())).isEqualTo(second);
    }

    @Test
    void the_check_digit_of_a_customer_number_is_luhn() {
        var number = customers.register(consumer("luhn@example.be"), WEB).number();

        var sum = IntStream.range(0, 10)
                .map(i -> (number.charAt(9 - i) - '0') * (i % 2 + 1))
                .map(digit -> digit > 9 ? digit - 9 : digit)
                .sum();
        assertThat(sum % 10).isZero();
    }

    @Test
    void registering_is_proved_without_the_persons_own_data() {
        var customer = customers.register(consumer("proof@example.be"), WEB);

        var proof = evidence.of(customer.accountId(), 1).getFirst();
        assertThat(proof.action()).isEqualTo("customer-registered");
        assertThat(proof.content()).containsOnlyKeys("number", "kind", "language");
    }

    @Test
    void an_address_is_found_in_any_case() {
        var customer = customers.register(consumer("Mixed.Case@example.be"), WEB);

        assertThat(customers.byEmail(" mixed.case@EXAMPLE.be")).contains(customer);
        assertThat(customers.byEmail("nobody@example.be")).isEmpty();
    }

    @Test
    void a_change_keeps_what_was_true_before() {
        var customer = customers.register(consumer("old@example.be"), WEB);

        var changed = customers.change(
                customer.id(),
                new Contact(Language.DE, "Lena Peeters", "new@example.be", Optional.of("0470123456"), Optional.empty()),
                WEB);

        assertThat(changed.email()).isEqualTo("new@example.be");
        assertThat(changed.address()).isEmpty();
        assertThat(db.sql("select email from customer.earlier where customer_id = :customer")
                        .param("customer", customer.id())
                        .query(String.class)
                        .list())
                .containsExactly("old@example.be");
        assertThat(evidence.of(customer.accountId(), 1).getFirst().content())
                .containsEntry("fields", "language, name, email, mobile, address");
    }

    @Test
    void how_an_account_pays_is_changed_and_proved_once() {
        var account = customers.register(consumer("debit@example.be"), WEB).accountId();

        customers.payBy(account, PayMethod.DIRECT_DEBIT, WEB);
        customers.payBy(account, PayMethod.DIRECT_DEBIT, WEB);

        assertThat(customers.ofAccount(account).paysBy()).isEqualTo(PayMethod.DIRECT_DEBIT);
        assertThat(evidence.of(account, 10))
                .extracting(Recorded::action)
                .containsExactly("payment-method-changed", "customer-registered");
    }

    @Test
    void contacts_come_in_order_of_account_within_half_open_bounds() {
        var first = customers.register(consumer("a@example.be"), WEB);
        var second = customers.register(consumer("b@example.be"), WEB);

        assertThat(customers.contacts(first.accountId(), second.accountId()))
                .extracting(BillingContact::email)
                .containsExactly("a@example.be");
        assertThat(customers.contactsOf(List.of(second.accountId(), first.accountId())))
                .extracting(BillingContact::number)
                .containsExactly(first.number(), second.number());
        assertThat(customers.accounts().to()).isEqualTo(second.accountId() + 1);
    }

    @Test
    void many_are_registered_in_order_and_without_gaps() {
        var range = customers.registerAll(
                IntStream.range(0, 300)
                        .mapToObj(i -> consumer("many%d@example.be".formatted(i)))
                        .toList(),
                WEB);

        assertThat(range.to() - range.from()).isEqualTo(300);
        assertThat(customers.contacts(range.from(), range.to()))
                .extracting(BillingContact::email)
                .startsWith("many0@example.be", "many1@example.be")
                .endsWith("many299@example.be");
        assertThat(customers.ofAccount(range.from()).address()).contains(HOME);
        assertThat(customers.ofAccount(range.from()).mobile()).isEmpty();
        assertThat(customers.register(consumer("after@example.be"), WEB).accountId())
                .isEqualTo(range.to());
    }

    @Test
    void pages_follow_the_order_of_registration() {
        var first = customers.register(consumer("p1@example.be"), WEB);
        var second = customers.register(consumer("p2@example.be"), WEB);

        assertThat(customers.page(first.id() - 1, 2)).extracting(Customer::id).containsExactly(first.id(), second.id());
    }

    @Test
    void an_account_that_does_not_exist_is_named() {
        assertThatThrownBy(() -> customers.ofAccount(-5)).hasMessage("There is no account -5");
    }

    private static NewCustomer consumer(String email) {
        return new NewCustomer(
                Kind.CONSUMER,
                Language.NL,
                "Lena \"L.\" Peeters, Gent",
                email,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(HOME));
    }
}
