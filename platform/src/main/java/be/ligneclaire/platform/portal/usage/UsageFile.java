package be.ligneclaire.platform.portal.usage;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.portal.page.Csv;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.visit.Visitor;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceLine;
import be.ligneclaire.platform.usage.UsageRecords;
import be.ligneclaire.platform.usage.UsageRecords.RecordFilter;
import be.ligneclaire.platform.usage.UsageRecords.RecordView;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/// A month's records as a file for a spreadsheet. Text that a spreadsheet would take for a formula is made
/// harmless (`security.md` H3).
@Component
class UsageFile {

    private static final int MOST_RECORDS = 50_000;
    private static final List<String> COLUMNS =
            List.of("line", "start", "kind", "direction", "other", "country", "quantity", "unit", "amount");

    private final UsageRecords records;
    private final PageWords words;

    UsageFile(UsageRecords records, PageWords words) {
        this.records = records;
        this.words = words;
    }

    String of(Language language, Visitor visitor, Item item, YearMonth month, RecordFilter filter) {
        var header = COLUMNS.stream()
                .map(column -> words.of(language, "usage.column." + column))
                .toList();
        var rows = item.services().stream()
                .filter(UsageNow::counts)
                .flatMap(line ->
                        records.records(visitor.accountId(), line.serviceId(), month, filter, 0, MOST_RECORDS).stream()
                                .map(record -> row(line, record)));
        return Csv.of(header, rows);
    }

    private static List<String> row(ServiceLine line, RecordView record) {
        return List.of(
                line.identifier(),
                Brussels.offset(record.start()).toString(),
                record.kind(),
                record.direction(),
                record.other(),
                record.visited(),
                Long.toString(record.quantity()),
                record.unit(),
                TenDecimals.text(record.amount()));
    }
}
