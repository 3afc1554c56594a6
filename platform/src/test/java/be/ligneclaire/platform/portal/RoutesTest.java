package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.portal.RouteRules.Route;
import be.ligneclaire.platform.portal.RouteRules.Who;
import be.ligneclaire.platform.portal.access.RouteTable;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// `security.md` A1, A6: a route without a rule fails here, and would not answer either.
@PortalTest
class RoutesTest {

    @Autowired
    private RouteTable table;

    @Autowired
    private RequestMappingHandlerMapping pages;

    @Autowired
    private SimpleUrlHandlerMapping resourceHandlerMapping;

    @LocalServerPort
    private int port;

    @Test
    void every_mapped_route_has_a_rule_and_every_rule_a_route() {
        var mapped = Stream.concat(
                        pages.getHandlerMethods().keySet().stream().flatMap(RoutesTest::routes),
                        resourceHandlerMapping.getHandlerMap().keySet().stream().map(path -> "GET " + path))
                .collect(Collectors.toSet());
        var ruled = table.routes().stream()
                .map(route -> route.method() + " " + route.pattern())
                .collect(Collectors.toSet());
        assertThat(mapped).isEqualTo(ruled);
    }

    @Test
    void what_is_not_in_the_table_does_not_answer_whoever_asks() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);
        for (var path :
                Set.of("/actuator", "/webjars/htmx.org/2.0.10/dist/htmx.min.js", "/nl/nothing", "/login", "/xx")) {
            assertThat(new Surfer(port).get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(anna.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(anna.send("OPTIONS", "/nl/my", "").statusCode()).isEqualTo(404);
        assertThat(anna.get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_behind_the_sign_in_answers_a_stranger() {
        table.routes().stream().filter(RoutesTest::isClosedPage).forEach(route -> {
            var answer = new Surfer(port).get(example(route));
            assertThat(answer.statusCode()).as(route.toString()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .as(route.toString())
                    .startsWith("/")
                    .contains("/login?next=");
        });
    }

    @Test
    void a_user_of_an_account_sees_neither_invoices_nor_lines() {
        var chloe = new Surfer(port).signedInAs(Neighbours.CHLOE);
        table.routes().stream()
                .filter(route -> route.who() == Who.MANAGER || route.who() == Who.HOLDER)
                .forEach(route -> assertThat(chloe.get(example(route)).statusCode())
                        .as(route.toString())
                        .isEqualTo(404));
        assertThat(chloe.get("/nl/my").body()).doesNotContain("/my/invoices", "0450", "€");
    }

    @Test
    void an_administrator_sees_cost_but_no_single_calls() {
        var dirk = new Surfer(port).signedInAs(Neighbours.DIRK);
        var usage = "/nl/my/usage/" + AnnasThings.MOBILE_ITEM;
        assertThat(dirk.get(usage).body()).contains("GB").doesNotContain("0470");
        assertThat(dirk.get(usage + "/records.csv").statusCode()).isEqualTo(404);
    }

    private static boolean isClosedPage(Route route) {
        return route.method().matches("GET") && route.who() != Who.ANYONE && route.who() != Who.SERVER;
    }

    /// An address of Anna's that the route matches.
    private static String example(Route route) {
        var id = isOfALine(route) ? AnnasThings.MOBILE_ITEM : AnnasInvoices.FEBRUARYS_INVOICE;
        return route.pattern()
                .replace("{lang}", "nl")
                .replace("{id}", id.text())
                .replace("{month}", "2026-02")
                .replace("{record}", "1-2")
                .replace("{*rest}", "invoices");
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Set.of(RequestMethod.values())
                : info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> method + " " + withoutExpressions(pattern)));
    }

    /// `{id:[0-9a-f]{32}}` as `{id}`.
    private static String withoutExpressions(String pattern) {
        return pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{\\d+(?:,\\d+)?})*}", "{$1}");
    }

    private static boolean isOfALine(Route route) {
        return route.pattern().contains("usage") || route.pattern().contains("products");
    }
}
