package be.ligneclaire.platform.usage;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.rating.UsageTariff;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Explanation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The front door: what was consumed and is it in the bundle?
///
/// A charge's *tariff* is a message key. The keys of which a charge can arise ([#CHARGED_TARIFFS]):
///
/// | key                                               | unit       | what                                     |
/// |---------------------------------------------------|------------|------------------------------------------|
/// | `voice-national`, `sms-national`                  | second, message | beyond the bundle                   |
/// | `voice-zone-1`, `-2`, `-3`, `sms-…`, `mms-…`      | second, message | to another zone, by price list      |
/// | `voice-special`, `fixed-voice-special`            | second     | 070, 078                                 |
/// | `voice-excess`, `sms-excess`                      | second, message | beyond normal use (fr)              |
/// | `data-excess`, `data-excess-eea`                  | kilobyte   | beyond the bundle, in Belgium, in the EEA |
/// | `roaming-out-…`, `roaming-in-…`                   | minute     | calls outside the EEA, by zone visited   |
/// | `roaming-sms-…`, `roaming-mms-…`, `roaming-data-…` | message, kilobyte | outside the EEA                   |
/// | `fixed-voice-zone-1`, `-2`, `-3`                  | second     | fixed calls by price list                |
/// | `fixed-voice-excess`                              | second     | national fixed calls beyond 3000 minutes |
/// | `third-party`                                     | service    | what a third party states, without VAT   |
///
/// A single record may also show `included`, `received` or `internet`, which cost nothing.
public interface UsageRecords {

    /// The tariffs of which a charge can arise, for whoever translates them.
    List<String> CHARGED_TARIFFS =
            UsageTariff.charged().stream().map(UsageTariff::word).toList();

    /// Imports a file of usage records (`contracts.md` §4): rates and stores what is new, counts
    /// repeats, sets aside what cannot be read or rated in a reject file beside it
    /// (`calls.rejects.csv`: the same columns, then `file_line` and `reason`), which can be corrected
    /// and imported as it is. Durable when it returns; safe to repeat, also after a kill and by two
    /// processes at once. Not to be called within a transaction.
    ///
    /// @throws java.io.UncheckedIOException when the file cannot be read, naming it
    /// @throws IllegalArgumentException when the header lacks a column, naming it
    Imported importFile(Path file);

    /// The same for records at hand (a story's), as text in the form of a file. Rejects are kept in the
    /// room.
    Imported importText(String name, String csv);

    /// Says that a bill run of `runDay` begins: usage that started before it and arrives from now on
    /// goes to the next run. Waits for batches under way, and holds up new ones until the caller's
    /// transaction ends, so call it in a short one of its own.
    void closeBefore(LocalDate runDay);

    /// What `billing` reads: the totals to be billed on a run day after `after` and up to `through`,
    /// for the accounts `from` (included) to `to` (excluded), in order of account, service, month,
    /// tariff: one query. What an inclusion covers is in no total, and what comes to less than half a cent
    /// is not told. A price that changed within the month makes two totals of one tariff.
    List<UsageTotal> totals(long from, long to, LocalDate after, LocalDate through);

    /// A line's month, for pages; zeros when nothing was consumed.
    MonthView month(long accountId, long serviceId, YearMonth month);

    /// Single records of a line, newest first. Free and emergency numbers never appear.
    List<RecordView> records(
            long accountId, long serviceId, YearMonth month, RecordFilter filter, int offset, int size);

    /// The same of every kind.
    default List<RecordView> records(long accountId, long serviceId, YearMonth month, int offset, int size) {
        return records(accountId, serviceId, month, RecordFilter.ALL, offset, size);
    }

    /// One record with its reason; empty when the line has no such record or is another account's.
    ///
    /// @param ref the [RecordView#ref] of a list
    Optional<RecordStory> record(long accountId, long serviceId, YearMonth month, String ref);

    /// How many records, and of what, the totals of the runs after `after` and up to `through` are made of,
    /// in the order of [#charged(long, LocalDate, LocalDate, long, int)].
    List<ChargedCount> chargedCounts(long accountId, LocalDate after, LocalDate through);

    /// Those records, a part at a time: in order of line, month, tariff, price, then time. The last four
    /// digits of another person's number are masked. A record whose month is no longer kept is not there.
    List<ChargedRecord> charged(long accountId, LocalDate after, LocalDate through, long offset, int size);

    /// Which records a list shows.
    enum RecordFilter {
        ALL,
        CALLS,
        MESSAGES,
        DATA,
        CHARGED
    }

    /// When records were last received, for the age of what a page shows.
    Optional<Instant> lastReceived();

    /// @param charged the sum charged, in 10⁻¹⁰ euro
    /// @param rejects the file with what was set aside, if anything was
    record Imported(long accepted, long duplicate, long rejected, long charged, Optional<Path> rejects) {}

    /// The sum of all events of one tariff, one service line and one month (`money.rounding`).
    ///
    /// @param tariff one of [#CHARGED_TARIFFS]
    /// @param seller the third party whose services these are, or empty text
    /// @param quantity of `unit` (`second`, `minute`, `message`, `kilobyte`, `service`) charged
    /// @param events how many events
    /// @param amount in 10⁻¹⁰ euro
    /// @param why of the sum: the rule, the figures, the formula
    record UsageTotal(
            long accountId,
            long itemId,
            long serviceId,
            YearMonth month,
            String tariff,
            LineKind kind,
            String seller,
            long events,
            long quantity,
            String unit,
            long amount,
            Edition edition,
            Explanation why) {}

    /// @param allowance empty for unlimited
    record Allowance(String name, String unit, long used, OptionalLong allowance) {}

    /// @param cost out of the bundle so far, in 10⁻¹⁰ euro
    /// @param pace how much of the month the line has had
    record MonthView(YearMonth month, List<Allowance> allowances, long cost, long events, Pace pace) {}

    /// How much of a month a line has had, to tell where it goes at this pace.
    ///
    /// @param elapsed seconds from its start, or the line's, until now; `whole` until the month's end
    record Pace(long elapsed, long whole) {

        private static final long LEAST = 3 * 86_400L;

        /// What a figure would be at the end of the month; empty while less than three days are known and
        /// when the month is over.
        public OptionalLong forecast(long soFar) {
            return elapsed < LEAST || elapsed >= whole
                    ? OptionalLong.empty()
                    : OptionalLong.of(Math.round(soFar / (double) elapsed * whole));
        }
    }

    /// @param ref names the record among those of its line and month
    /// @param quantity of `unit`, as the network said: seconds, messages, kilobytes
    /// @param amount in 10⁻¹⁰ euro
    /// @param note why it was charged differently from its tariff: `cap`, `roaming`, `normal-use`,
    /// `premium`; `none`
    record RecordView(
            String ref,
            Instant start,
            String kind,
            String direction,
            String other,
            String visited,
            long quantity,
            String unit,
            long amount,
            String tariff,
            String note) {}

    /// @param tariff one of [#CHARGED_TARIFFS]
    /// @param amount in 10⁻¹⁰ euro
    record ChargedCount(long serviceId, YearMonth month, String tariff, long records, long amount) {}

    /// @param other masked, where it is another person's
    /// @param quantity of `unit` that was charged, without what an inclusion covered
    /// @param amount in 10⁻¹⁰ euro
    record ChargedRecord(
            long serviceId,
            YearMonth month,
            String tariff,
            Instant start,
            String kind,
            String direction,
            String other,
            String visited,
            long quantity,
            String unit,
            long amount) {}

    /// @param why the rule by which it was charged or covered
    /// @param exception the rule by which it, or a part of it, was charged differently
    record RecordStory(RecordView record, Explanation why, Optional<Explanation> exception) {}

    /// News: records were imported.
    record UsageImported(String name, long accepted, long duplicate, long rejected, long charged) {}
}
