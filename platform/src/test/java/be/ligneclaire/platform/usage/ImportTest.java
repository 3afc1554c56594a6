package be.ligneclaire.platform.usage;

import static be.ligneclaire.core.terms.RuleId.USAGE_INCLUSIONS_BELGIUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.rating.UsageTariff;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.platform.usage.UsageRecords.Imported;
import be.ligneclaire.platform.usage.UsageRecords.RecordView;
import be.ligneclaire.platform.usage.UsageRecords.UsageTotal;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Proves(USAGE_INCLUSIONS_BELGIUM)
class ImportTest extends UsageTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_comes_to_less_than_half_a_cent_is_counted_and_no_total_of_a_bill() {
        var item = mobile("mobile-talk");

        var imported = usage.importText("calls", csv(data(item, 1_000_000_001L)));

        assertThat(imported.charged()).isPositive();
        assertThat(totals(item)).isEmpty();
    }

    @Test
    void what_lies_beyond_the_bundle_becomes_a_total_with_its_reason() {
        var item = mobile("mobile-talk");

        var imported = usage.importText(
                "calls",
                csv(
                        call(item, 5_990, "+32475000001"),
                        call(item, 20, "+32475000001"),
                        call(item, 31, "+32475000001"),
                        call(item, 61, "+33612345678"),
                        sms(item, "+33612345678"),
                        data(item, 1_100_000_000L),
                        call(item, 600, "112")));

        assertThat(imported.accepted()).isEqualTo(7);
        assertThat(imported.rejected()).isZero();
        assertThat(totals(item))
                .extracting(
                        UsageTotal::tariff,
                        UsageTotal::events,
                        UsageTotal::quantity,
                        total -> TenDecimals.text(total.amount()),
                        total -> total.why().formula())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "voice-national", 2L, 41L, "0.1025000000", "0.15 × 41 / 60 = 0.1025 → 0.10"),
                        org.assertj.core.groups.Tuple.tuple(
                                "voice-zone-1", 1L, 61L, "0.2236666667", "0.22 × 61 / 60 = 0.2236… → 0.22"),
                        org.assertj.core.groups.Tuple.tuple("sms-zone-1", 1L, 1L, "0.0700000000", "0.07 × 1 = 0.07"),
                        org.assertj.core.groups.Tuple.tuple(
                                "data-excess", 1L, 100_000L, "0.0600000000", "100 × 0.0006 = 0.06"));
        assertThat(totals(item)).allSatisfy(total -> {
            assertThat(UsageRecords.CHARGED_TARIFFS).contains(total.tariff());
            assertThat(total.why().rule())
                    .isEqualTo(UsageTariff.charged().stream()
                            .filter(tariff -> tariff.word().equals(total.tariff()))
                            .findFirst()
                            .flatMap(UsageTariff::rule)
                            .orElseThrow());
        });
        assertThat(TenDecimals.text(imported.charged())).isEqualTo("0.4561666667");
    }

    @Test
    void pages_see_the_month_and_its_records_but_no_free_number() {
        var item = mobile("mobile-talk", "world-calls");
        usage.importText(
                "calls",
                csv(
                        call(item, 60, "+32475000001"),
                        call(item, 60, "+33612345678"),
                        call(item, 5, "112"),
                        row(item, "voice,in", soon(), "9,", "+32475000001", "BE")));

        var service = item.services().getFirst().serviceId();
        assertThat(month(item).allowances())
                .contains(
                        new UsageRecords.Allowance("calls", "second", 60, OptionalLong.of(6_000)),
                        new UsageRecords.Allowance("calls-zone-1", "second", 60, OptionalLong.of(6_000)),
                        new UsageRecords.Allowance("sms", "message", 0, OptionalLong.of(100)));
        assertThat(month(item).cost()).isZero();
        var records = usage.records(item.accountId(), service, YearMonth.from(soon()), 0, 10);
        assertThat(records)
                .extracting(RecordView::other, RecordView::direction, RecordView::quantity, RecordView::tariff)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("+32475000001", "in", 9L, "received"),
                        org.assertj.core.groups.Tuple.tuple("+33612345678", "out", 60L, "included"),
                        org.assertj.core.groups.Tuple.tuple("+32475000001", "out", 60L, "included"));
        assertThat(usage.records(item.accountId() + 1, service, YearMonth.from(soon()), 0, 10))
                .isEmpty();
        assertThat(usage.month(item.accountId() + 1, service, YearMonth.from(soon()))
                        .allowances())
                .isEmpty();
        assertThat(usage.lastReceived()).contains(time.now());
    }

    @Test
    void the_same_file_twice_changes_nothing() throws IOException {
        var item = mobile("mobile-talk");
        var file = write("calls.csv", csv(call(item, 6_100, "+32475000001"), sms(item, "+32475000001")));

        var first = usage.importFile(file);
        var totals = totals(item);
        var second = usage.importFile(file);

        assertThat(first).isEqualTo(new Imported(2, 0, 0, first.charged(), Optional.empty()));
        assertThat(second).isEqualTo(new Imported(0, 2, 0, 0, Optional.empty()));
        assertThat(totals(item)).isEqualTo(totals).isNotEmpty();
        assertThat(month(item).events()).isEqualTo(2);
    }

    @Test
    void a_record_that_comes_twice_in_a_file_counts_once() {
        var item = mobile("mobile-talk");
        var row = sms(item, "+33612345678");

        assertThat(usage.importText("twice", csv(row, row, sms(item, "+33612345678"))))
                .returns(2L, Imported::accepted)
                .returns(1L, Imported::duplicate);
    }

    @Test
    void a_gzip_file_is_read_like_any_other() throws IOException {
        var item = mobile("mobile-talk");
        var file = folder.resolve("calls.csv.gz");
        try (var writer =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            writer.write(csv(sms(item, "+32475000001"), "broken"));
        }

        var imported = usage.importFile(file);

        assertThat(imported.accepted()).isEqualTo(1);
        assertThat(imported.rejects()).contains(folder.resolve("calls.rejects.csv"));
    }

    @Test
    void half_a_gzip_file_is_refused_and_the_whole_one_counts_once() throws IOException {
        var item = mobile("mobile-talk");
        var rows = new ArrayList<String>();
        for (int row = 0; row < 2_000; row++) {
            rows.add(call(item, row % 600, "+336123" + (10_000 + row)));
        }
        var file = folder.resolve("calls.csv.gz");
        try (var writer =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            writer.write(csv(rows.toArray(String[]::new)));
        }
        var whole = Files.readAllBytes(file);

        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> usage.importFile(file)).hasMessageContaining("it is not a whole gzip file");
        Files.write(file, whole);
        var imported = usage.importFile(file);

        assertThat(imported.accepted() + imported.duplicate()).isEqualTo(2_000);
        assertThat(month(item).events()).isEqualTo(2_000);
    }

    @Test
    void columns_are_found_by_name() {
        var item = mobile("mobile-talk");
        var at = row(item, "sms,out", soon(), ",", "", "").split(",")[5];

        var imported = usage.importText(
                "other-order",
                "\uFEFFkind,note,start,other,direction,id,\"source\",line\r\n"
                        + "sms,\"a, b\"\"c\",\"" + at + "\",+32475000001,out,900,\"" + source + "\"," + number(item)
                        + "\r\n");

        assertThat(imported).returns(1L, Imported::accepted).returns(0L, Imported::rejected);
    }

    @Test
    void a_header_that_lacks_a_column_is_refused_by_name() {
        assertThatThrownBy(() -> usage.importText("calls.csv", "source,id,line,kind\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("calls.csv has no column \"start\" in its header.");
        assertThatThrownBy(() -> usage.importFile(folder.resolve("nowhere.csv")))
                .hasMessageContaining("nowhere.csv: there is no such file");
    }

    @Test
    void shuffled_and_split_files_give_the_same_totals() {
        var item = mobile("mobile-talk");
        var twin = mobile("mobile-talk");
        usage.importText("in order", csv(messages(item).toArray(String[]::new)));
        var shuffled = messages(twin);
        Collections.shuffle(shuffled, new Random(7));

        for (int i = 0; i < 5; i++) {
            usage.importText("part", csv(shuffled.subList(i * 40, i * 40 + 40).toArray(String[]::new)));
        }

        assertThat(totals(twin))
                .extracting(UsageTotal::tariff, UsageTotal::quantity, UsageTotal::amount)
                .isEqualTo(totals(item).stream()
                        .map(total ->
                                org.assertj.core.groups.Tuple.tuple(total.tariff(), total.quantity(), total.amount()))
                        .toList())
                .hasSize(2);
    }

    private List<String> messages(be.ligneclaire.platform.subscription.Subscriptions.Item item) {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            rows.add(i % 4 == 0 ? sms(item, "+33612345678") : sms(item, "+32475000001"));
        }
        return rows;
    }

    @Test
    void the_same_file_from_two_threads_at_once_counts_once() throws Exception {
        var item = mobile("mobile-talk");
        var file = write("both.csv", csv(messages(item).toArray(String[]::new)));
        var start = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var imports = new ArrayList<Future<Imported>>();
            for (int i = 0; i < 2; i++) {
                imports.add(threads.submit(() -> {
                    start.await();
                    return usage.importFile(file);
                }));
            }
            long accepted = 0;
            long duplicate = 0;
            for (var imported : imports) {
                accepted += imported.get().accepted();
                duplicate += imported.get().duplicate();
            }
            assertThat(accepted).isEqualTo(200);
            assertThat(duplicate).isEqualTo(200);
        }
        assertThat(month(item).events()).isEqualTo(200);
        assertThat(totals(item)).extracting(UsageTotal::quantity).containsExactly(50L, 50L);
    }

    @Test
    void usage_of_a_month_that_is_billed_goes_to_the_next_run() {
        var item = mobile("mobile-talk");
        var own = YearMonth.from(soon()).plusMonths(1).atDay(1);
        usage.importText("in time", csv(sms(item, "+33612345678")));

        usage.closeBefore(own);
        usage.importText("late", csv(sms(item, "+33612345678"), sms(item, "+33612345678")));

        assertThat(usage.totals(item.accountId(), item.accountId() + 1, own.minusMonths(1), own))
                .extracting(UsageTotal::quantity)
                .containsExactly(1L);
        assertThat(usage.totals(item.accountId(), item.accountId() + 1, own, own.plusMonths(1)))
                .extracting(UsageTotal::quantity, UsageTotal::month)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, YearMonth.from(soon())));
        context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update usage.closing set closed_run = :day")
                .param("day", LocalDate.of(2000, 1, 1))
                .update();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
