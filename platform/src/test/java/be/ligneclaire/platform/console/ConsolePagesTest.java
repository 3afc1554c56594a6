package be.ligneclaire.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.text.Formats;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.identity.Staff.Role;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.portal.Nu;
import be.ligneclaire.platform.portal.Surfer;
import be.ligneclaire.platform.tasks.Tasks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What colleagues read and do at the console, with the real rooms behind it.
@ConsoleTest
class ConsolePagesTest {

    /// `ux.md` §15, compressed.
    private static final int LARGEST_PAGE = 25 * 1024;

    private static final Pattern LINE = Pattern.compile("<li>\\s*<div class=\"line\">.*?</li>", Pattern.DOTALL);

    @Autowired
    private Office office;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Billing billing;

    @Autowired
    private Evidence evidence;

    @LocalServerPort
    private int portal;

    @BeforeEach
    void the_office_is_open() {
        office.open();
    }

    @Test
    void a_number_opens_what_it_belongs_to_and_never_stands_in_an_address() {
        var care = office.signedIn(Role.CARE);
        var account = "/nl" + office.account(office.paid());
        assertThat(search(care, Long.toString(office.paid().accountId()))).isEqualTo(account);
        assertThat(search(care, " " + office.paid().number() + " ")).isEqualTo(account);
        assertThat(search(care, office.invoice().number())).isEqualTo("/nl" + office.invoicePage());
        for (var nothing : List.of("999999", "2026-99999999", "Anna", "", "9".repeat(19), "1' or '1'='1")) {
            var answer = care.submit("/nl/agent", "/nl/agent/search", Map.of("number", nothing));
            assertThat(answer.statusCode()).as(nothing).isEqualTo(422);
            assertThat(answer.body()).as(nothing).contains("Er is geen rekening, klant of factuur met dit nummer.");
        }
    }

    @Test
    void runs_show_what_they_issued_and_whom_they_held_back() {
        var finance = office.signedIn(Role.FINANCE);
        var runs = finance.get("/en/agent/bill-runs").body();
        assertThat(runs)
                .contains("1\u00a0February\u00a02026", "January\u00a02026")
                .doesNotContain("??", "data-hx-get");
        var run = finance.get("/en/agent/bill-runs/" + Office.RUN).body();
        assertThat(run)
                .contains(
                        "Subscription",
                        "A charge of this account names a rule that does not exist.",
                        Formats.amount(
                                Euro.sum(billing.issued(Office.RUN, 0, Long.MAX_VALUE).stream()
                                        .map(Billing.Invoice::total)
                                        .toList()),
                                Language.EN))
                .doesNotContain(office.held().name());
    }

    @Test
    void an_account_held_back_is_billed_again_once_its_cause_is_gone() {
        var shop = Shop.in(context);
        var account = shop.customer();
        shop.order(account, "fr-2025-09-30", Shop.of("mobile-talk")).items().forEach(shop::works);
        office.breakAccount("again", account);
        var day = LocalDate.of(2026, 3, 1);
        shop.until(day, LocalTime.of(4, 0));
        billing.run(day);
        var customer = context.getBean(Customers.class).ofAccount(account);
        var page = "/en/agent/bill-runs/" + day + "/held-back/" + customer.publicId();

        var clerk = office.signedIn(Role.BILLING);
        assertThat(clerk.get(page).body()).contains("Bill this account again", "No rule no.such-rule", "is open since");
        assertThat(office.signedIn(Role.FINANCE).get(page).body()).doesNotContain("<button class=\"button\"");

        assertThat(clerk.submit(page, page, Map.of()).statusCode()).isEqualTo(302);
        assertThat(clerk.get(page + "?again").body()).contains("held back again");
        assertThat(billing.of(account)).isEmpty();

        office.repairAccount("again");
        clerk.submit(page, page, Map.of());
        assertThat(clerk.get(page + "?again").body())
                .contains("The account is billed.", "The invoice as the customer sees it")
                .doesNotContain("Bill this account again");
        assertThat(billing.of(account)).hasSize(1);
        assertThat(context.getBean(Tasks.class).openFor(account))
                .as("its task is decided")
                .isEmpty();
        assertThat(evidence.of(account, 50))
                .filteredOn(one -> one.action().equals("billed-again"))
                .hasSize(2);
    }

    @Test
    void the_ledger_runs_from_nothing_to_what_is_owed_and_links_to_what_moved_it() {
        var invoice = office.invoice();
        var page = office.signedIn(Role.FINANCE)
                .get("/en" + office.account(office.paid()) + "/ledger")
                .body();
        assertThat(page)
                .containsSubsequence(
                        "Brought forward",
                        "€0.00",
                        "/en" + office.invoicePage(),
                        "Invoice " + invoice.number(),
                        Formats.amount(invoice.total(), Language.EN),
                        "Payment (bank transfer) of " + invoice.number(),
                        Formats.amount(invoice.total(), Language.EN),
                        "€0.00",
                        "Closing balance");
    }

    @Test
    void an_invoice_looks_as_it_does_to_the_customer_in_the_customers_language() {
        var theirs = new Surfer(portal)
                .signedInAs(Office.CUSTOMER, Office.PASSWORD)
                .get("/fr/my/invoices/" + office.invoice().publicId())
                .body();
        var ours = office.signedIn(Role.CARE).get("/en" + office.invoicePage()).body();
        assertThat(ours)
                .contains(
                        "You see this invoice as " + office.paid().name() + " sees it",
                        "In the customer’s language (French)",
                        "<html lang=\"en\"")
                .doesNotContain("??", ".pdf\"", "/my/invoices");
        assertThat(withoutLinks(ours)).isNotEmpty().isEqualTo(withoutLinks(theirs));
        assertThat(ours)
                .contains("http://localhost:" + portal + "/fr/terms/", "http://localhost:" + portal + "/en/rules/");
    }

    @Test
    void every_view_of_an_account_leaves_one_record_before_it_is_shown() {
        var care = office.signedIn(Role.CARE);
        var finance = office.signedIn(Role.FINANCE);
        var account = office.paid().accountId();
        recorded(account, "account-viewed", () -> care.get("/nl" + office.account(office.paid())));
        recorded(account, "invoice-viewed", () -> care.get("/nl" + office.invoicePage()));
        recorded(account, "ledger-viewed", () -> finance.get("/nl" + office.account(office.paid()) + "/ledger"));
        assertThat(evidence.of(account, 1).getFirst()).satisfies(view -> {
            assertThat(view.actor().name()).matches("agent:[0-9]+");
            assertThat(view.actor().channel()).isEqualTo("console");
        });
        var read = count(account, "ledger-viewed");
        care.get("/nl" + office.account(office.paid()) + "/ledger");
        assertThat(count(account, "ledger-viewed"))
                .as("what was refused was not read")
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void every_page_is_valid_small_and_has_all_its_words(String language) throws IOException {
        var finance = office.signedIn(Role.FINANCE);
        for (var path : pages()) {
            var answer = finance.get("/" + language + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("??");
            assertThat(Nu.complaints(answer.body())).as(path).isEmpty();
            assertThat(compressed(answer.body())).as(path).isLessThan(LARGEST_PAGE);
        }
        var login = new Surfer(office.port()).get("/" + language + "/agent/login");
        assertThat(Nu.complaints(login.body())).isEmpty();
        assertThat(Nu.complaints(finance.get("/" + language + "/agent/nothing").body()))
                .isEmpty();
    }

    private List<String> pages() {
        return List.of(
                "/agent",
                "/agent/bill-runs",
                "/agent/bill-runs/" + Office.RUN,
                office.heldPage(),
                office.account(office.paid()),
                office.account(office.held()),
                office.account(office.paid()) + "/ledger",
                office.account(office.paid()) + "/ledger?year=2020",
                office.invoicePage());
    }

    private void recorded(long account, String action, Runnable look) {
        var before = count(account, action);
        look.run();
        assertThat(count(account, action)).as(action).isEqualTo(before + 1);
    }

    private long count(long account, String action) {
        return evidence.of(account, 1000).stream()
                .filter(one -> one.action().equals(action))
                .count();
    }

    private static String search(Surfer surfer, String number) {
        return surfer.submit("/nl/agent", "/nl/agent/search", Map.of("number", number))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    /// The lines of an invoice's page.
    private static List<String> withoutLinks(String page) {
        return LINE.matcher(page)
                .results()
                .map(line -> line.group().replaceAll(" href=\"[^\"]*\"", ""))
                .toList();
    }

    private static int compressed(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
