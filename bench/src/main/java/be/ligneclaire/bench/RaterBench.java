package be.ligneclaire.bench;

import be.ligneclaire.core.rating.EditionRates;
import be.ligneclaire.core.rating.Inclusions;
import be.ligneclaire.core.rating.Inclusions.Access;
import be.ligneclaire.core.rating.LineState;
import be.ligneclaire.core.rating.Outcome.NotRated;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.rating.Rater;
import be.ligneclaire.core.rating.UsageEvent;
import be.ligneclaire.core.rating.UsageKind;
import be.ligneclaire.core.tariff.Tariffs;
import be.ligneclaire.core.tariff.Tariffs.Table;
import be.ligneclaire.core.tariff.Territory;
import be.ligneclaire.core.tariff.Zone;
import be.ligneclaire.core.terms.Edition;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/// Events per second and core of the rater alone, over lines whose months are kept in memory.
final class RaterBench implements Benchmark {

    private static final int EVENTS = 1 << 20;
    private static final int ROUNDS = 8;
    private static final long[] OTHERS = {
        32470112233L, 32486445566L, 3225123456L, 33142685300L, 31201234567L, 12125550123L, 3270123456L, 3280012345L,
    };

    @Override
    public String name() {
        return "rater";
    }

    @Override
    public String about() {
        return "events rated per second and core; --size counts the lines";
    }

    @Override
    public void run(OptionalLong size, PrintStream out) {
        int lines = Math.toIntExact(size.orElse(1_000_000));
        var states = new LineState[lines];
        var events = events();
        var places = new SplittableRandom(2).ints(EVENTS, 0, lines).toArray();
        var agreed = agreed();
        var tariffs = tariffs();
        double best = 0;
        double floor = 0;
        long checksum = 0;
        long allocated = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(states, LineState.EMPTY);
            var counters = new long[lines];
            var started = System.nanoTime();
            checksum += add(events, places, counters);
            floor = Math.max(floor, EVENTS / seconds(started));
            long before = allocatedBytes();
            started = System.nanoTime();
            checksum += rate(events, places, states, agreed, tariffs);
            best = Math.max(best, EVENTS / seconds(started));
            allocated = allocatedBytes() - before;
        }
        out.printf("rater, %,d lines               %,14.0f events/s and core%n", lines, best);
        out.printf("floor: find the line, add a long  %,14.0f events/s and core%n", floor);
        out.printf("ratio                             %14.2f%n", best / floor);
        out.printf("allocated per event, states kept  %14d bytes (check %d)%n", allocated / EVENTS, checksum % 1000);
        out.println("Obtained on one thread, best of " + ROUNDS + " rounds over " + EVENTS
                + " events of a plausible mix, each on a random line;");
        out.println("the floor goes through the same events and lines and adds their quantities.");
    }

    private static long rate(
            UsageEvent[] events, int[] places, LineState[] states, Inclusions agreed, Tariffs tariffs) {
        long sum = 0;
        for (int i = 0; i < events.length; i++) {
            switch (Rater.rate(states[places[i]], agreed, tariffs, events[i])) {
                case Rated rated -> {
                    states[places[i]] = rated.after();
                    sum += rated.amount();
                }
                case NotRated _ -> sum++;
            }
        }
        return sum;
    }

    private static long add(UsageEvent[] events, int[] places, long[] counters) {
        long sum = 0;
        for (int i = 0; i < events.length; i++) {
            sum += counters[places[i]] += events[i].quantity();
        }
        return sum;
    }

    private static UsageEvent[] events() {
        var chance = new SplittableRandom(1);
        var near = new int[] {Territory.of("FR"), Territory.of("NL"), Territory.of("ES")};
        var events = new UsageEvent[EVENTS];
        for (int i = 0; i < EVENTS; i++) {
            int what = chance.nextInt(100);
            int visited = chance.nextInt(33) == 0 ? near[chance.nextInt(near.length)] : Territory.BE;
            var kind = what < 45 ? UsageKind.DATA : what < 75 ? UsageKind.VOICE : UsageKind.SMS;
            long quantity = what < 45 ? chance.nextLong(40_000_000) : what < 75 ? chance.nextLong(600) : 1;
            long other = OTHERS[chance.nextInt(100) < 90 ? chance.nextInt(3) : chance.nextInt(OTHERS.length)];
            events[i] = new UsageEvent(kind, chance.nextInt(4) != 0, 0, quantity, other, visited);
        }
        return events;
    }

    private static Inclusions agreed() {
        var rates = EditionRates.of(Edition.newest());
        return new Inclusions(Access.MOBILE, rates, 600, 2, 30_000, 0, 0, 0, false);
    }

    private static Tariffs tariffs() {
        var builder = new Tariffs.Builder().zone("BE", Zone.NATIONAL).zone("US", Zone.ZONE_2);
        for (var territory : new String[] {"FR", "NL", "ES"}) {
            builder.zone(territory, Zone.ZONE_1);
        }
        for (var zone : new Zone[] {Zone.NATIONAL, Zone.ZONE_1, Zone.ZONE_2, Zone.ZONE_3}) {
            builder.price(Table.VOICE, zone, new BigDecimal("0.22")).price(Table.SMS, zone, new BigDecimal("0.07"));
        }
        return builder.specialNational(Table.VOICE, new BigDecimal("0.30")).build();
    }

    private static long allocatedBytes() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? threads.getCurrentThreadAllocatedBytes()
                : 0;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
