package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.portal.invoices.UsageDetailView.Tariff;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceLine;
import be.ligneclaire.platform.usage.UsageRecords;
import be.ligneclaire.platform.usage.UsageRecords.ChargedCount;
import be.ligneclaire.platform.usage.UsageRecords.ChargedRecord;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which records the usage on an invoice is made of. They are read a part at a time, whatever their number.
@Component
class UsageDetail {

    private static final int READ_AT_ONCE = 5_000;

    /// Before the first bill run of all.
    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);

    private final Billing billing;
    private final UsageRecords usage;
    private final Subscriptions subscriptions;
    private final PageWords words;

    UsageDetail(Billing billing, UsageRecords usage, Subscriptions subscriptions, PageWords words) {
        this.billing = billing;
        this.usage = usage;
        this.subscriptions = subscriptions;
        this.words = words;
    }

    /// Usage of one kind by one line in one month: a line of an invoice, or several where the price changed
    /// or there are several sellers.
    record Kind(long serviceId, YearMonth month, String tariff) {

        static Kind of(ChargedRecord record) {
            return new Kind(record.serviceId(), record.month(), record.tariff());
        }
    }

    /// @param records how many each kind has
    /// @param numbers the number of each line, by key
    record Billed(
            long account,
            LocalDate after,
            LocalDate through,
            Map<Kind, List<Line>> lines,
            Map<Kind, Long> records,
            Map<Long, String> numbers) {

        /// How many records there are.
        long count() {
            return records.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// Whether an invoice has usage to list.
    static boolean has(List<Line> lines) {
        return lines.stream().anyMatch(UsageDetail::isUsage);
    }

    Billed of(InvoiceWithLines document) {
        var invoice = document.invoice();
        var after = before(invoice);
        Map<Kind, List<Line>> lines = new LinkedHashMap<>();
        document.lines().stream()
                .filter(UsageDetail::isUsage)
                .forEach(line -> lines.computeIfAbsent(kind(line), _ -> new ArrayList<>())
                        .add(line));
        Map<Kind, Long> records = new LinkedHashMap<>();
        for (var count : usage.chargedCounts(invoice.accountId(), after, invoice.issued())) {
            records.put(kind(count), count.records());
        }
        return new Billed(invoice.accountId(), after, invoice.issued(), lines, records, numbers(invoice.accountId()));
    }

    /// The records of a part, or fewer at the end, in the order of the room.
    List<ChargedRecord> part(Billed billed, int number, int size) {
        return usage.charged(billed.account(), billed.after(), billed.through(), (number - 1L) * size, size);
    }

    /// Every record in turn.
    void each(Billed billed, Consumer<ChargedRecord> reader) {
        int read;
        int number = 1;
        do {
            var records = part(billed, number++, READ_AT_ONCE);
            records.forEach(reader);
            read = records.size();
        } while (read == READ_AT_ONCE);
    }

    /// A kind in words, with what the invoice charges for it; a kind that came to less than a cent is on no
    /// invoice.
    Tariff tariff(Language language, Billed billed, Kind kind) {
        var formats = new PageFormats(language);
        var lines = billed.lines().getOrDefault(kind, List.of());
        var amount = Euro.sum(lines.stream().map(Line::amount).toList());
        return new Tariff(
                lines.stream().findFirst().map(Line::text).orElseGet(() -> words.tariff(language, kind.tariff())),
                formats.line(billed.numbers().getOrDefault(kind.serviceId(), "")),
                words.of(language, "invoice.usage.records", billed.records().getOrDefault(kind, 0L)),
                formats.money(amount));
    }

    /// What was billed since the document before this one.
    private LocalDate before(Invoice invoice) {
        return billing.of(invoice.accountId()).stream()
                .map(Invoice::issued)
                .filter(day -> day.isBefore(invoice.issued()))
                .max(LocalDate::compareTo)
                .orElse(BEGINNING);
    }

    private Map<Long, String> numbers(long account) {
        return subscriptions.itemsOf(account).stream()
                .flatMap(item -> item.services().stream())
                .collect(Collectors.toMap(ServiceLine::serviceId, ServiceLine::identifier, (one, _) -> one));
    }

    private static boolean isUsage(Line line) {
        return (line.kind() == LineKind.USAGE || line.kind() == LineKind.THIRD_PARTY)
                && line.serviceId().isPresent()
                && line.period().isPresent()
                && UsageRecords.CHARGED_TARIFFS.contains(line.product());
    }

    private static Kind kind(Line line) {
        return new Kind(
                line.serviceId().orElseThrow(),
                line.period().map(days -> YearMonth.from(days.getStart())).orElseThrow(),
                line.product());
    }

    private static Kind kind(ChargedCount count) {
        return new Kind(count.serviceId(), count.month(), count.tariff());
    }
}
