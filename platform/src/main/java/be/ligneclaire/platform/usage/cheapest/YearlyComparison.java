package be.ligneclaire.platform.usage.cheapest;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.AgendaHandler;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.Turn;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Line;
import be.ligneclaire.platform.usage.cheapest.StatedRows.Row;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Compares, in the background and a twelfth of all lines a month, what bills tell once a year: after the bill
/// run of the 1st, for the bill of the next 1st, those lines whose year is over.
///
/// Lines are taken a page at a time, each page an entry of the agenda with a transaction of its own: a killed
/// process goes on with the page it was at, and no bill run waits for it.
@Component("usageYearlyComparison")
class YearlyComparison implements AgendaHandler {

    private static final String KIND = "cheapest-plan";
    private static final LocalTime HOUR = LocalTime.of(4, 0);
    private static final int PAGE = 1_000;

    private final Subscriptions subscriptions;
    private final Comparing comparing;
    private final StatedRows stated;
    private final Agenda agenda;
    private final BusinessTime time;

    YearlyComparison(
            Subscriptions subscriptions, Comparing comparing, StatedRows stated, Agenda agenda, BusinessTime time) {
        this.subscriptions = subscriptions;
        this.comparing = comparing;
        this.stated = stated;
        this.agenda = agenda;
        this.time = time;
    }

    /// The next month is noted when the application is ready.
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void noteFirst() {
        if (agenda.dueAt(KIND, EntryKey.ALL).isEmpty()) {
            note(Brussels.monthOf(time.now()).plusMonths(1), 0);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn turn() {
        return Turn.AT_ONCE;
    }

    /// @param payload the service of the last line that was looked at
    @Override
    public void due(EntryKey key, Instant due, String payload) {
        var month = Brussels.monthOf(due);
        var page = subscriptions.linesAfter(Long.parseLong(payload), PAGE);
        compare(page, month);
        if (page.size() < PAGE) {
            note(month.plusMonths(1), 0);
        } else {
            note(month, page.getLast().serviceId());
        }
    }

    private void compare(List<Line> page, YearMonth month) {
        var years = page.stream()
                .filter(line -> isItsMonth(line, month))
                .flatMap(line -> comparing.yearBefore(month, line).stream())
                .toList();
        var found = comparing.compare(years, month.atDay(1));
        stated.add(
                month.plusMonths(1).atDay(1),
                years.stream()
                        .map(YearOfLine::line)
                        .flatMap(line -> Stream.ofNullable(found.get(line.serviceId()))
                                .map(one -> new Row(line.serviceId(), line.accountId(), line.edition(), one)))
                        .toList());
    }

    /// Once in twelve months: when as many complete ones are over since the line became active.
    private static boolean isItsMonth(Line line, YearMonth month) {
        return line.activeFrom()
                .map(Brussels::monthOf)
                .filter(began -> began.isBefore(month) && began.plusMonths(1).getMonth() == month.getMonth())
                .isPresent();
    }

    private void note(YearMonth month, long after) {
        agenda.put(KIND, EntryKey.ALL, Brussels.at(month.atDay(1), HOUR), Long.toString(after));
    }
}
