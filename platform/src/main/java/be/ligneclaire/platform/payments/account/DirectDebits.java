package be.ligneclaire.platform.payments.account;

import be.ligneclaire.platform.agenda.AgendaHandler;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.Turn;
import be.ligneclaire.platform.payments.Payments.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Direct debits are presented at 06:00 on their due date; the money counts as booked then unless it is
/// returned.
@Component
class DirectDebits implements AgendaHandler {

    static final String KIND = "direct-debits";
    static final LocalTime HOUR = LocalTime.of(6, 0);

    private final Debts debts;
    private final Bookings bookings;
    private final Allocating allocating;

    DirectDebits(Debts debts, Bookings bookings, Allocating allocating) {
        this.debts = debts;
        this.bookings = bookings;
        this.allocating = allocating;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn turn() {
        return Turn.DIRECT_DEBITS;
    }

    @Override
    public void due(EntryKey key, Instant due, String payload) {
        var day = LocalDate.parse(payload);
        for (var debt : debts.toCollect(day)) {
            var booking = "debit/" + debt.number() + "/" + day;
            bookings.lock(debt.accountId());
            if (bookings.booked(booking).isEmpty()) {
                allocating.book(
                        booking, debt.accountId(), debt.open(), Method.DIRECT_DEBIT, Optional.of(debt.number()), day);
            }
        }
    }
}
