package be.ligneclaire.simulation.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The example of `contracts.md` §3, with the demo's price list: mobile-15 from 17 January, one invoice
/// paid late.
///
/// By hand: 15.00 × 15 / 31 = 7.2580… → 7.26 for January, 15.00 for February in advance, and one SMS to
/// France at 0.0700. 22.33 in all, of which VAT 22.33 × 21 / 121 = 3.8754… → 3.88.
class TheExampleStoryTest {

    private static final String STORY = """
            title: Mobile from mid-month, one invoice paid late
            start: 2026-01-10
            regime: contract
            steps:
            - {at: 2026-01-10T09:00, do: register, customer: c1, kind: consumer, language: fr, email: c1@example.be}
            - {at: 2026-01-10T09:10, do: order, order: o1, customer: c1, edition: fr-2025-09-30, channel: distance,
               items: [{item: m1, offer: mobile-15, card: esim}]}
            - {at: 2026-01-17T08:00, do: activate, item: m1}
            - {at: 2026-01-31T12:00, do: usage, file: calls.csv}
            - {at: 2026-02-25T10:00, do: pay, customer: c1, invoice: last, method: transfer}
            - {at: 2026-06-30T00:00, do: stop}
            """;

    private static final String CALLS = """
            source,id,line,kind,direction,start,seconds,bytes,other,visited
            msc-1,1,m1,voice,out,2026-01-20T10:00:00+01:00,61,,+32470112233,BE
            msc-1,2,m1,sms,out,2026-01-21T10:00:00+01:00,,,+33612345678,BE
            msc-1,3,m1,data,out,2026-01-22T10:00:00+01:00,,5000000,,BE
            msc-1,3,m1,data,out,2026-01-22T10:00:00+01:00,,5000000,,BE
            msc-1,4,+32499999999,sms,out,2026-01-21T10:00:00+01:00,,,+32470112233,BE
            """;

    @TempDir
    private static Path folder;

    private static Told told = new Told(List.of());

    @BeforeAll
    static void tell() throws IOException {
        Files.writeString(folder.resolve("calls.csv"), CALLS);
        told = Told.of(folder, STORY);
    }

    @Test
    void it_begins_and_ends() {
        assertThat(told.lines().getFirst())
                .isEqualTo("{\"at\":\"2026-01-10T00:00:00+01:00\",\"what\":\"story-started\","
                        + "\"title\":\"Mobile from mid-month, one invoice paid late\",\"regime\":\"contract\"}");
        assertThat(told.lines().getLast())
                .startsWith("{\"at\":\"2026-06-30T00:00:00+02:00\",\"what\":\"story-ended\",\"customers\":["
                        + "{\"customer\":\"c1\",\"balance\":\"60.00\",\"open_invoices\":[");
    }

    @Test
    void the_order_becomes_a_contract_and_the_item_active() {
        assertThat(told.of("order-accepted")).singleElement().satisfies(order -> {
            assertThat(order.path("order").asString()).isEqualTo("o1");
            assertThat(order.path("customer").asString()).isEqualTo("c1");
            assertThat(order.path("contract").asString()).isEqualTo("contract-1");
            assertThat(order.path("edition").asString()).isEqualTo("fr-2025-09-30");
            assertThat(order.path("clauses")).isNotEmpty();
        });
        assertThat(told.of("contract-started")).singleElement().satisfies(contract -> {
            assertThat(contract.path("items")).hasSize(1);
            assertThat(contract.path("items").path(0).asString()).isEqualTo("m1");
            assertThat(contract.path("rule").asString()).isEqualTo("contract.start");
        });
        assertThat(told.of("service-changed"))
                .extracting(
                        line -> line.path("item").asString(),
                        line -> line.path("to").asString())
                .contains(tuple("m1", "active"));
    }

    @Test
    void usage_is_rated_once_and_what_cannot_be_is_set_aside() {
        assertThat(told.of("usage-imported")).singleElement().satisfies(usage -> {
            assertThat(usage.path("accepted").asInt()).isEqualTo(3);
            assertThat(usage.path("duplicate").asInt()).isEqualTo(1);
            assertThat(usage.path("rejected").asInt()).isEqualTo(1);
            assertThat(usage.path("charged").asString()).isEqualTo("0.0700000000");
        });
    }

    @Test
    void the_first_invoice_has_the_figures_worked_out_by_hand() {
        var invoice = told.of("invoice-issued").getFirst();

        assertThat(invoice.path("at").asString()).isEqualTo("2026-02-01T03:00:00+01:00");
        assertThat(invoice.path("customer").asString()).isEqualTo("c1");
        assertThat(invoice.path("number").asString()).isEqualTo("2026-00000001");
        assertThat(invoice.path("issued").asString()).isEqualTo("2026-02-01");
        assertThat(invoice.path("due").asString()).isEqualTo("2026-02-16");
        assertThat(invoice.path("total").asString()).isEqualTo("22.33");
        assertThat(invoice.path("vat").asString()).isEqualTo("3.88");
        assertThat(invoice.path("total_excl_vat").asString()).isEqualTo("18.45");
        assertThat(invoice.path("structured_communication").asString())
                .matches("\\+\\+\\+\\d{3}/\\d{4}/\\d{5}\\+\\+\\+");
        assertThat(amounts(invoice)).containsExactlyInAnyOrder("7.26", "15.00", "0.07");
        assertThat(line(invoice, "7.26").path("rule").asString()).isEqualTo("billing.first-month-proration");
        assertThat(line(invoice, "7.26").path("item").asString()).isEqualTo("m1");
        assertThat(line(invoice, "7.26").path("period").toString()).isEqualTo("[\"2026-01-17\",\"2026-02-01\"]");
        assertThat(line(invoice, "15.00").path("rule").asString()).isEqualTo("billing.invoice-composition");
        assertThat(line(invoice, "15.00").path("period").toString()).isEqualTo("[\"2026-02-01\",\"2026-03-01\"]");
        assertThat(line(invoice, "0.07").path("kind").asString()).isEqualTo("usage");
        assertThat(invoice.path("lines"))
                .allSatisfy(line -> assertThat(line.path("clauses")).isNotEmpty());
    }

    @Test
    void each_later_month_is_one_line() {
        assertThat(told.texts("invoice-issued", "total")).containsExactly("22.33", "15.00", "15.00", "15.00", "15.00");
        assertThat(told.texts("invoice-issued", "number"))
                .containsExactly("2026-00000001", "2026-00000002", "2026-00000003", "2026-00000004", "2026-00000005");
    }

    @Test
    void the_late_payment_settles_the_first_invoice() {
        assertThat(told.of("payment-booked")).singleElement().satisfies(payment -> {
            assertThat(payment.path("at").asString()).isEqualTo("2026-02-25T10:00:00+01:00");
            assertThat(payment.path("method").asString()).isEqualTo("transfer");
            assertThat(payment.path("amount").asString()).isEqualTo("22.33");
            assertThat(payment.path("allocations").toString())
                    .isEqualTo("[{\"invoice\":\"2026-00000001\",\"amount\":\"22.33\",\"to\":\"principal\"}]");
            assertThat(payment.path("credit_left").asString()).isEqualTo("0.00");
            assertThat(payment.path("rule").asString()).isEqualTo("payments.allocation");
            assertThat(payment.path("clauses")).isNotEmpty();
        });
    }

    @Test
    void each_invoice_is_announced_by_e_mail_after_it_was_issued() {
        var order = told.all().stream()
                .map(line -> line.path("what").asString() + " "
                        + line.path("template").asString())
                .toList();

        assertThat(told.of("message-sent"))
                .filteredOn(message -> message.path("template").asString().equals("invoice-issued"))
                .hasSize(5)
                .allSatisfy(message -> {
                    assertThat(message.path("to").asString()).isEqualTo("c1@example.be");
                    assertThat(message.path("channel").asString()).isEqualTo("e-mail");
                    assertThat(message.path("language").asString()).isEqualTo("fr");
                    assertThat(message.path("about").asString()).startsWith("2026-0000000");
                });
        assertThat(order.indexOf("invoice-issued ")).isLessThan(order.indexOf("message-sent invoice-issued"));
    }

    @Test
    void told_again_it_is_the_same_to_the_byte() {
        assertThat(Told.of(folder.resolve("story.yaml")).lines()).isEqualTo(told.lines());
    }

    @Test
    void every_line_carries_its_time_with_an_offset_and_the_times_do_not_run_back() {
        var times = told.all().stream()
                .map(line -> java.time.OffsetDateTime.parse(line.path("at").asString())
                        .toInstant())
                .toList();

        assertThat(times).isSorted();
        assertThat(told.lines()).allSatisfy(line -> assertThat(line).doesNotContain("\"?\""));
    }

    private static List<String> amounts(JsonNode invoice) {
        return invoice.path("lines").values().stream()
                .map(line -> line.path("amount").asString())
                .toList();
    }

    private static JsonNode line(JsonNode invoice, String amount) {
        return invoice.path("lines").values().stream()
                .filter(line -> line.path("amount").asString().equals(amount))
                .findFirst()
                .orElseThrow();
    }
}
