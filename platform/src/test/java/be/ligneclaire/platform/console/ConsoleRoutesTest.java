package be.ligneclaire.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.console.access.ConsoleRoutes;
import be.ligneclaire.platform.console.access.ConsoleRoutes.Route;
import be.ligneclaire.platform.identity.Staff.Role;
import be.ligneclaire.platform.portal.Surfer;
import be.ligneclaire.platform.portal.access.RouteTable;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// `security.md` A1, A3, A6, G6: who may call which route of the console, from the table itself, and that the
/// two doors answer on their own port only.
@ConsoleTest
class ConsoleRoutesTest {

    @Autowired
    private Office office;

    @Autowired
    private RouteTable portalRoutes;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    private int portal;

    @BeforeEach
    void the_office_is_open() {
        office.open();
    }

    @Test
    void every_page_of_the_console_has_a_rule_and_every_rule_a_page() {
        var mapped = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(handler ->
                        handler.getValue().getBeanType().getPackageName().contains(".console."))
                .flatMap(handler -> handler.getKey().getPatternValues().stream()
                        .flatMap(pattern -> handler.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
                .collect(Collectors.toSet());
        var ruled = ConsoleRoutes.ALL.stream()
                .filter(route -> !route.pattern().equals("/assets/**"))
                .map(route -> route.method() + " " + route.pattern())
                .collect(Collectors.toSet());
        assertThat(mapped).isEqualTo(ruled);
    }

    @Test
    void a_stranger_and_a_customer_are_sent_to_sign_in_whatever_they_ask() {
        var customer = new Surfer(portal).signedInAs(Office.CUSTOMER, Office.PASSWORD);
        var session = customer.cookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        closed(HttpMethod.GET).map(this::example).forEach(path -> {
            for (var answer : Set.of(
                    new Surfer(office.port()).get(path),
                    new Surfer(office.port()).get(path, "Cookie", session),
                    new Surfer(office.port()).get(path, "Cookie", "console=" + "0".repeat(64)))) {
                assertThat(answer.statusCode()).as(path).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElse(""))
                        .as(path)
                        .startsWith("/nl/agent/login?next=");
            }
        });
        assertThat(new Surfer(office.port()).get("/nl/agent/no-such-page").statusCode())
                .as("what does not exist says the same")
                .isEqualTo(302);
    }

    @Test
    void a_colleague_without_the_role_sees_what_does_not_exist() {
        for (var role : Role.values()) {
            var colleague = office.signedIn(role);
            var unknown = colleague.get("/nl/agent/no-such-page");
            assertThat(unknown.statusCode()).isEqualTo(404);
            for (var route : ConsoleRoutes.ALL) {
                if (!route.isOpen() && !route.roles().contains(role)) {
                    var answer = ask(colleague, route);
                    assertThat(answer.statusCode()).as("%s %s", role, route).isEqualTo(404);
                    assertThat(answer.body()).as("%s %s", role, route).isEqualTo(unknown.body());
                }
            }
        }
    }

    @Test
    void a_colleague_with_the_role_sees_the_page() {
        for (var role : Role.values()) {
            var colleague = office.signedIn(role);
            closed(HttpMethod.GET)
                    .filter(route -> route.roles().contains(role))
                    .forEach(route -> assertThat(colleague.get(example(route)).statusCode())
                            .as("%s %s", role, route)
                            .isEqualTo(200));
        }
    }

    @Test
    void an_identifier_that_does_not_exist_looks_like_a_page_that_does_not() {
        var billing = office.signedIn(Role.BILLING);
        var unknown = billing.get("/nl/agent/no-such-page").body();
        var nobody = "0".repeat(32);
        for (var path : Set.of(
                "/nl/agent/accounts/" + nobody,
                "/nl/agent/accounts/" + nobody + "/ledger",
                "/nl" + office.account(office.held()) + "/invoices/"
                        + office.invoice().publicId(),
                "/nl" + office.account(office.paid()) + "/ledger?year=never",
                "/nl/agent/bill-runs/2026-02-30",
                "/nl/agent/bill-runs/1999-01-01",
                "/nl/agent/bill-runs/2026-02-01/held-back/" + office.paid().publicId())) {
            var answer = billing.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo(unknown);
        }
    }

    @Test
    void no_route_of_the_console_answers_on_the_portals_port() {
        var colleague = office.signedIn(Role.BILLING);
        var session = colleague.cookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var unknown = new Surfer(portal).get("/nl/no-such-page").body();
        ConsoleRoutes.ALL.stream()
                .filter(route ->
                        route.pattern().contains("agent") && route.method().equals(HttpMethod.GET))
                .map(this::example)
                .forEach(path -> {
                    var answer = new Surfer(portal).get(path, "Cookie", session);
                    assertThat(answer.statusCode()).as(path).isEqualTo(404);
                    assertThat(answer.body().replace("/fr", "/nl")).as(path).isEqualTo(unknown.replace("/fr", "/nl"));
                });
        assertThat(new Surfer(portal).get("/nl/my", "Cookie", session).statusCode())
                .as("a colleague is nobody at the portal")
                .isEqualTo(302);
    }

    @Test
    void no_route_of_the_portal_or_of_machines_answers_on_the_consoles_port() {
        var colleague = office.signedIn(Role.BILLING);
        var paths = portalRoutes.routes().stream()
                .filter(route -> route.method().equals(HttpMethod.GET))
                .map(route -> route.pattern()
                        .replace("{lang}", "nl")
                        .replace("{id}", office.invoice().publicId().text())
                        .replaceAll("\\{\\*?\\w+}", "x"))
                .filter(path -> !path.equals("/") && !path.startsWith("/assets"));
        Stream.concat(paths, Stream.of("/api/usage/imports", "/actuator", "/error"))
                .forEach(path -> {
                    assertThat(colleague.get(path).statusCode()).as(path).isEqualTo(404);
                    assertThat(new Surfer(office.port()).get(path).statusCode())
                            .as(path)
                            .isEqualTo(404);
                });
    }

    @Test
    void the_bare_host_leads_each_to_its_own_door() {
        assertThat(new Surfer(office.port()).get("/").headers().firstValue("Location"))
                .contains("/agent");
        assertThat(new Surfer(portal).get("/").headers().firstValue("Location")).contains("/nl");
    }

    @Test
    void a_form_without_its_token_or_from_another_site_is_refused_on_every_route() {
        var billing = office.signedIn(Role.BILLING);
        ConsoleRoutes.ALL.stream()
                .filter(route -> route.method().equals(HttpMethod.POST))
                .map(this::example)
                .forEach(path -> {
                    assertThat(billing.send("POST", path, "number=1").statusCode())
                            .as(path)
                            .isEqualTo(403);
                    assertThat(billing.submit("/nl/agent", path, Map.of("number", "1"), "Sec-Fetch-Site", "cross-site")
                                    .statusCode())
                            .as(path)
                            .isEqualTo(403);
                });
        assertThat(billing.get("/nl/agent").statusCode()).isEqualTo(200);
    }

    private static Stream<Route> closed(HttpMethod method) {
        return ConsoleRoutes.ALL.stream()
                .filter(route -> !route.isOpen() && route.method().equals(method));
    }

    private HttpResponse<String> ask(Surfer colleague, Route route) {
        return route.method().equals(HttpMethod.GET)
                ? colleague.get(example(route))
                : colleague.submit("/nl/agent", example(route), Map.of());
    }

    private String example(Route route) {
        var customer = route.pattern().contains("held-back") ? office.held() : office.paid();
        return Arrays.stream(route.pattern().split("/(?![^{]*})"))
                .map(part -> part.startsWith("{lang")
                        ? "nl"
                        : part.startsWith("{day")
                                ? Office.RUN.toString()
                                : part.startsWith("{account")
                                        ? customer.publicId().text()
                                        : part.startsWith("{invoice")
                                                ? office.invoice().publicId().text()
                                                : part.startsWith("{*") ? "bill-runs" : part)
                .collect(Collectors.joining("/"));
    }
}
