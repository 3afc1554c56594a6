package be.ligneclaire.platform.usage.limit;

import static be.ligneclaire.core.terms.RuleId.USAGE_THREE_TIMES_AVERAGE;

import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.rating.Inclusions.Access;
import be.ligneclaire.core.rules.usage.ThreeTimesAverage;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.AgendaHandler;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.Turn;
import be.ligneclaire.platform.tasks.Tasks;
import be.ligneclaire.platform.usage.line.LineTerms;
import be.ligneclaire.platform.usage.line.Lines;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Each night: which lines have used more than three times their own average this month? A person looks at
/// them; nothing is blocked (`usage.three-times-average`). Charges and volume are measured apart.
///
/// The average is that of the last six complete months, at least three; the month in which a line first
/// used something is not complete. One query finds the few that could be meant, the rule decides.
@Component("usageAverageReview")
class AverageReview implements AgendaHandler {

    private static final String KIND = "usage-average-review";

    private final JdbcClient db;
    private final Lines lines;
    private final Tasks tasks;
    private final Teller teller;
    private final Agenda agenda;
    private final BusinessTime time;

    AverageReview(JdbcClient db, Lines lines, Tasks tasks, Teller teller, Agenda agenda, BusinessTime time) {
        this.db = db;
        this.lines = lines;
        this.tasks = tasks;
        this.teller = teller;
        this.agenda = agenda;
        this.time = time;
    }

    /// @param outside charged this month in 10⁻¹⁰ euro, and in all complete months before
    private record Candidate(
            long serviceId, int months, long outside, long outsideBefore, long kilobytes, long kilobytesBefore) {}

    /// The next night is noted when the application is ready; what a killed process left untold is told.
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void noteFirst() {
        if (agenda.dueAt(KIND, EntryKey.ALL).isEmpty()) {
            note(time.today().plusDays(1));
        }
        teller.tell();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn turn() {
        return Turn.NEW_MONTH;
    }

    /// Looks at the day that has just ended, so on the 1st at the whole month before.
    @Override
    public void due(EntryKey key, Instant due, String payload) {
        var today = Brussels.dateOf(due);
        var month = YearMonth.from(today.minusDays(1));
        for (var candidate : candidates(month)) {
            lines.ofService(candidate.serviceId())
                    .filter(line -> line.access() == Access.MOBILE)
                    .ifPresent(line -> review(line, month, candidate));
        }
        note(today.plusDays(1));
    }

    private void note(LocalDate day) {
        agenda.put(KIND, EntryKey.ALL, Brussels.startOf(day), "");
    }

    private List<Candidate> candidates(YearMonth month) {
        return db.sql("""
                        select now.service_id, before.months, now.outside, before.outside as outside_before,
                               now.kilobytes, before.kilobytes as kilobytes_before
                          from usage.counter now
                          join lateral (
                               select least(:most, coalesce((extract(year from age(:month, min(c.month))) * 12
                                              + extract(month from age(:month, min(c.month))) - 1)::int, 0)) as months,
                                      coalesce(sum(c.outside) filter (
                                        where c.month >= :earliest and c.month > first.month), 0)::bigint as outside,
                                      coalesce(sum(c.kilobytes) filter (
                                        where c.month >= :earliest and c.month > first.month), 0)::bigint as kilobytes
                                 from usage.counter c,
                                      (select min(month) as month from usage.counter where service_id = now.service_id)
                                        as first
                                where c.service_id = now.service_id and c.month < :month) as before
                            on before.months >= :least
                         where now.month = :month
                           and (now.outside > 0 and now.outside * before.months > before.outside * :factor
                             or now.kilobytes > 0 and now.kilobytes * before.months > before.kilobytes * :factor)
                         order by now.account_id, now.service_id
                        """)
                .param("month", month.atDay(1))
                .param(
                        "earliest",
                        month.minusMonths(ThreeTimesAverage.months(Edition.newest()))
                                .atDay(1))
                .param("most", ThreeTimesAverage.months(Edition.newest()))
                .param("least", ThreeTimesAverage.atLeast(Edition.newest()))
                .param("factor", ThreeTimesAverage.factor(Edition.newest()))
                .query((row, _) -> new Candidate(
                        row.getLong("service_id"),
                        row.getInt("months"),
                        row.getLong("outside"),
                        row.getLong("outside_before"),
                        row.getLong("kilobytes"),
                        row.getLong("kilobytes_before")))
                .list();
    }

    private void review(LineTerms line, YearMonth month, Candidate candidate) {
        var edition = line.rates().edition();
        var charged = ThreeTimesAverage.review(
                edition,
                average(TenDecimals.toDecimal(candidate.outsideBefore()), candidate.months()),
                TenDecimals.toDecimal(candidate.outside()));
        var volume = ThreeTimesAverage.review(
                edition,
                average(BigDecimal.valueOf(candidate.kilobytesBefore()), candidate.months()),
                BigDecimal.valueOf(candidate.kilobytes()));
        open(line, month, "charges outside the bundle in euro", charged);
        open(line, month, "data in kilobytes", volume);
    }

    private void open(LineTerms line, YearMonth month, String what, Finding<Boolean> review) {
        if (review.value()) {
            tasks.open(
                    USAGE_THREE_TIMES_AVERAGE,
                    line.rates().edition(),
                    line.accountId(),
                    "service " + line.serviceId() + " " + month + " " + what,
                    "More than three times the own average, " + what + ": "
                            + review.why().formula() + ". Limit or suspend the line, or leave it?");
        }
    }

    private static BigDecimal average(BigDecimal sum, int months) {
        return sum.divide(BigDecimal.valueOf(months), 4, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
