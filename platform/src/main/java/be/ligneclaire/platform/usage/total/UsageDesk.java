package be.ligneclaire.platform.usage.total;

import be.ligneclaire.platform.usage.UsageRecords;
import be.ligneclaire.platform.usage.intake.ImportRows;
import be.ligneclaire.platform.usage.intake.Imports;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Answers at the front door.
@Component
class UsageDesk implements UsageRecords {

    private final Imports imports;
    private final ImportRows reports;
    private final Totals totals;
    private final Views views;
    private final Records records;
    private final ChargedRecords charged;

    UsageDesk(
            Imports imports, ImportRows reports, Totals totals, Views views, Records records, ChargedRecords charged) {
        this.imports = imports;
        this.reports = reports;
        this.totals = totals;
        this.views = views;
        this.records = records;
        this.charged = charged;
    }

    @Override
    public Imported importFile(Path file) {
        return imports.file(file);
    }

    @Override
    public Imported importText(String name, String csv) {
        return imports.text(name, csv);
    }

    @Override
    public void closeBefore(LocalDate runDay) {
        totals.closeBefore(runDay);
    }

    @Override
    public List<UsageTotal> totals(long from, long to, LocalDate after, LocalDate through) {
        return totals.read(from, to, after, through);
    }

    @Override
    public MonthView month(long accountId, long serviceId, YearMonth month) {
        return views.month(accountId, serviceId, month);
    }

    @Override
    public List<RecordView> records(
            long accountId, long serviceId, YearMonth month, RecordFilter filter, int offset, int size) {
        return records.list(accountId, serviceId, month, filter, offset, size);
    }

    @Override
    public Optional<RecordStory> record(long accountId, long serviceId, YearMonth month, String ref) {
        return records.one(accountId, serviceId, month, ref);
    }

    @Override
    public List<ChargedCount> chargedCounts(long accountId, LocalDate after, LocalDate through) {
        return charged.counts(accountId, after, through);
    }

    @Override
    public List<ChargedRecord> charged(long accountId, LocalDate after, LocalDate through, long offset, int size) {
        return charged.list(accountId, after, through, offset, size);
    }

    @Override
    public Optional<Instant> lastReceived() {
        return reports.lastReceived();
    }
}
