package be.ligneclaire.simulation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.identity.Staff;
import be.ligneclaire.postgres.DataFolder;
import be.ligneclaire.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// `up` on a new database: two stories become two customers, once, and everyone can read what was sent to
/// them.
class TheDemoIsLoadedTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    private static Path folder;

    private static final EmbeddedDatabase SERVER = EmbeddedDatabase.throwAway();
    private static Optional<LoadedDemo> first = Optional.empty();
    private static Optional<LoadedDemo> again = Optional.empty();
    private static Optional<ConfigurableApplicationContext> opened = Optional.empty();

    @BeforeAll
    static void load() throws IOException {
        for (var name : new String[] {"ann", "ben"}) {
            Files.writeString(
                    Files.createDirectories(folder.resolve("stories")).resolve(name + ".yaml"), """
                    title: The story of %1$s
                    start: 2026-01-05
                    steps:
                    - {at: 2026-01-05T09:00, do: register, customer: c1, kind: consumer, language: en, email: %1$s@example.be}
                    - {at: 2026-01-05T09:10, do: order, order: o1, customer: c1, channel: shop, items: [{item: m1, offer: mobile-15, card: esim}]}
                    - {at: 2026-01-07T09:00, do: activate, item: m1}
                    - {at: 2026-01-31T09:00, do: usage, generate: {seed: 1, records: 20}}
                    - {at: 2026-02-26T09:00, do: cancel, item: m1, channel: letter}
                    """.formatted(name));
        }
        // What a load that was killed leaves behind.
        new DemoMark(SERVER.jdbcUrl()).begun();
        first = loaded();
        again = loaded();
        opened = Optional.of(new SpringApplicationBuilder(SimulationApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .run(
                        "--spring.datasource.url=" + SERVER.jdbcUrl(),
                        "--ligneclaire.secrets.key=" + data().secretsKey(),
                        "--ligneclaire.agenda.workers=false",
                        "--" + LoadedDemo.COLLEAGUES_PROPERTY + "="
                                + first.orElseThrow().colleaguesProperty(),
                        "--server.port=0"));
    }

    @AfterAll
    static void close() {
        opened.ifPresent(ConfigurableApplicationContext::close);
        SERVER.close();
    }

    @Test
    void c1_of_two_stories_are_two_customers_with_a_login_each() {
        var demo = first.orElseThrow();
        assertThat(demo.logins())
                .extracting(LoadedDemo.Login::email)
                .containsExactly("ann@example.be", "ben@example.be");
        assertThat(demo.password()).hasSizeGreaterThan(20);

        var customers = application().getBean(Customers.class).page(0, 10);
        assertThat(customers).extracting(Customers.Customer::email).containsExactly("ann@example.be", "ben@example.be");
        var identity = application().getBean(Identity.class);
        assertThat(customers)
                .allSatisfy(customer -> assertThat(identity.membership(customer.email(), customer.accountId()))
                        .isPresent());
    }

    @Test
    void the_past_reaches_up_to_now_and_what_lies_ahead_is_left_out() {
        var customers = application().getBean(Customers.class).page(0, 10);
        var billing = application().getBean(Billing.class);

        // Moved by nine months: active since 7 October, billed on 1 November, not cancelled on the 26th.
        assertThat(customers)
                .allSatisfy(customer -> assertThat(billing.of(customer.accountId()))
                        .extracting(Billing.Invoice::issued)
                        .containsExactly(LocalDate.parse("2026-11-01")));
    }

    @Test
    void a_colleague_signs_in_with_the_code_that_the_authenticator_shows() throws Exception {
        var demo = first.orElseThrow();
        var page = get("/en/demo/authenticator").body();
        assertThat(demo.colleagues()).hasSize(2).allSatisfy(one -> {
            assertThat(page).contains(one.email()).doesNotContain(one.secret());
            var code = page.substring(page.indexOf(one.email())).replaceFirst("(?s).*?>(\\d{6})<.*", "$1");
            assertThat(application().getBean(Staff.class).signIn(one.email(), demo.password(), code, "127.0.0.1"))
                    .isInstanceOf(Staff.SignIn.SignedIn.class);
        });
    }

    @Test
    void a_second_start_finds_the_demo_as_it_is() {
        assertThat(again).isEqualTo(first);
    }

    @Test
    void the_mailbox_is_open_to_everyone_in_four_languages() throws Exception {
        for (var language : new String[] {"nl", "fr", "de", "en"}) {
            var list = get("/" + language + "/demo/mailbox?to=ann@example.be");

            assertThat(list.statusCode()).isEqualTo(200);
            assertThat(list.body())
                    .contains("ann@example.be")
                    .doesNotContain("ben@example.be")
                    .doesNotContain("??");
            assertThat(list.headers().firstValue("Content-Security-Policy").orElse(""))
                    .isNotEmpty()
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void a_message_can_be_opened_and_there_is_no_other() throws Exception {
        var list = get("/en/demo/mailbox").body();
        var link = list.substring(list.indexOf("/en/demo/mailbox/")).split("\"", 2)[0];

        assertThat(get(link).body()).contains("<h1", "example.be");
        assertThat(get("/en/demo/mailbox/999999").statusCode()).isEqualTo(404);
        assertThat(get("/en/demo/mailbox/x").statusCode()).isEqualTo(404);
        assertThat(get("/it/demo/mailbox").statusCode()).isEqualTo(404);
    }

    private static Optional<LoadedDemo> loaded() {
        return DemoLoader.load(
                data(),
                SERVER.jdbcUrl(),
                Map.of("ligneclaire.secrets.key", data().secretsKey()),
                folder.resolve("stories"),
                NOW);
    }

    private static DataFolder data() {
        return DataFolder.at(folder.resolve("data"));
    }

    private static ConfigurableApplicationContext application() {
        return opened.orElseThrow();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var port = application().getEnvironment().getProperty("local.server.port", "");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
