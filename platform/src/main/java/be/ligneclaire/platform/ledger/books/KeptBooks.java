package be.ligneclaire.platform.ledger.books;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.ledger.Books;
import be.ligneclaire.platform.ledger.Ledger.Account;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps balances, closes months and tells what differs.
@Service
class KeptBooks implements Books {

    private final Balances balances;
    private final ClosedMonths closed;
    private final MonthExport export;
    private final Evidence evidence;
    private final BusinessTime time;
    private final ApplicationEventPublisher news;

    KeptBooks(
            Balances balances,
            ClosedMonths closed,
            MonthExport export,
            Evidence evidence,
            BusinessTime time,
            ApplicationEventPublisher news) {
        this.balances = balances;
        this.closed = closed;
        this.export = export;
        this.evidence = evidence;
        this.time = time;
        this.news = news;
    }

    @Override
    @Transactional
    public List<BalanceDiffers> check() {
        var differences = balances.rebuild(closed.firstOpenDay());
        differences.forEach(news::publishEvent);
        return differences;
    }

    @Override
    public Map<Account, Turnover> balances(YearMonth month) {
        return balances.of(month);
    }

    @Override
    @Transactional
    public void close(YearMonth month, Actor by) {
        closed.standStill(month);
        refuseUnlessNext(month);
        if (!balances.rebuild(closed.firstOpenDay()).isEmpty()) {
            throw new CannotBeClosed(month + " cannot be closed: closed months do not agree with their balances.");
        }
        closed.add(month, time.now(), by);
        var total = total(month);
        evidence.record(
                by,
                "month-closed",
                Optional.empty(),
                "ledger " + month,
                Optional.empty(),
                Map.of("debit", Euro.text(total.debit()), "credit", Euro.text(total.credit())));
    }

    private void refuseUnlessNext(YearMonth month) {
        if (!month.isBefore(YearMonth.from(time.today()))) {
            throw new CannotBeClosed(month + " is not over and cannot be closed.");
        }
        closed.last().ifPresent(last -> {
            if (!month.isAfter(last)) {
                throw new CannotBeClosed(month + " is closed already.");
            }
            if (!month.equals(last.plusMonths(1))) {
                throw new CannotBeClosed(month + " cannot be closed before " + last.plusMonths(1) + ".");
            }
        });
    }

    private Turnover total(YearMonth month) {
        var all = balances.of(month).values();
        return new Turnover(
                Euro.sum(all.stream().map(Turnover::debit).toList()),
                Euro.sum(all.stream().map(Turnover::credit).toList()));
    }

    @Override
    public Optional<YearMonth> lastClosed() {
        return closed.last();
    }

    @Override
    @Transactional(readOnly = true)
    public Exported export(YearMonth month, Language language, OutputStream out) {
        return export.write(month, language, out);
    }
}
