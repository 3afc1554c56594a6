package be.ligneclaire.core.tariff;

import be.ligneclaire.core.time.Brussels;
import java.time.LocalDate;
import java.util.NavigableMap;

/// All tariffs, past, present and planned. An event is rated with the tariffs of its own start
/// (`catalog.price-at-start`: extras at the list in force when incurred).
public final class TariffBook {

    /// A book without a page: nothing has a price.
    public static final TariffBook EMPTY = new TariffBook(new long[0], new Tariffs[0]);

    private static final Tariffs NOTHING = new Tariffs.Builder().build();

    private final long[] from;
    private final Tariffs[] tariffs;

    private TariffBook(long[] from, Tariffs[] tariffs) {
        this.from = from;
        this.tariffs = tariffs;
    }

    /// @param byFirstDay the tariffs by the first day on which they hold, until the next
    public static TariffBook of(NavigableMap<LocalDate, Tariffs> byFirstDay) {
        var from = byFirstDay.keySet().stream()
                .mapToLong(day -> Brussels.startOf(day).getEpochSecond())
                .toArray();
        return new TariffBook(from, byFirstDay.values().toArray(Tariffs[]::new));
    }

    /// The tariffs at an instant, in seconds since 1970; before the first page nothing has a price.
    public Tariffs at(long epochSecond) {
        for (int i = from.length - 1; i >= 0; i--) {
            if (epochSecond >= from[i]) {
                return tariffs[i];
            }
        }
        return NOTHING;
    }
}
