package be.ligneclaire.simulation.network;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.catalog.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What the people on these lines call, send and download in a while: plausible, and the same for the same
/// seed.
public final class EverydayUsage {

    private static final String[] MOBILES = {"+32470112233", "+32486445566", "+32495778899", "+32477010203"};
    private static final String[] LANDLINES = {"+3225123456", "+3242223344", "+3292667788"};
    private static final String[] ABROAD = {"+33142685300", "+31201234567", "+4930123456", "+35226123456"};
    private static final String[] NEAR = {"FR", "NL", "DE", "LU", "ES"};
    private static final long MEGABYTE = 1_000_000;

    private final List<ActiveLine> lines;
    private final SplittableRandom chance;

    private EverydayUsage(List<ActiveLine> lines, long seed) {
        this.lines = lines.stream().filter(line -> line.service() != Service.TV).toList();
        this.chance = new SplittableRandom(seed);
    }

    public static EverydayUsage of(List<ActiveLine> lines, long seed) {
        return new EverydayUsage(lines, seed);
    }

    /// So many records over all lines, in order of start; none when no line was active.
    public List<Map<String, String>> records(int number) {
        var records = new ArrayList<Map<String, String>>();
        for (var count = 0; count < number && !lines.isEmpty(); count++) {
            records.add(record(lines.get(chance.nextInt(lines.size()))));
        }
        records.sort(Comparator.comparing(record -> Instant.parse(record.getOrDefault("start", ""))));
        return records;
    }

    private Map<String, String> record(ActiveLine line) {
        return switch (line.service()) {
            case MOBILE -> mobile(line);
            case FIXED_TELEPHONY -> call(line, "fixed-voice", "BE", chance.nextInt(10) == 0 ? "in" : "out");
            case INTERNET, TV -> data(line, "BE", 200 * MEGABYTE);
        };
    }

    private Map<String, String> mobile(ActiveLine line) {
        var visited = chance.nextInt(40) == 0 ? pick(NEAR) : "BE";
        var what = chance.nextInt(100);
        if (what < 45) {
            return data(line, visited, 4 * MEGABYTE);
        }
        if (what < 70) {
            return call(line, "voice", visited, "out");
        }
        return what < 80 ? call(line, "voice", visited, "in") : sms(line, visited);
    }

    private Map<String, String> data(ActiveLine line, String visited, long about) {
        var bytes = about / 4 + chance.nextLong(about * 2);
        return UsageText.record(
                "line",
                line.identifier(),
                "kind",
                "data",
                "direction",
                "out",
                "start",
                start(line),
                "bytes",
                Long.toString(bytes),
                "visited",
                visited);
    }

    private Map<String, String> call(ActiveLine line, String kind, String visited, String direction) {
        var answered = chance.nextInt(12) != 0;
        var seconds = answered ? 5 + (int) (-180 * Math.log(1 - chance.nextDouble())) : 0;
        return UsageText.record(
                "line", line.identifier(),
                "kind", kind,
                "direction", direction,
                "start", start(line),
                "seconds", Integer.toString(seconds),
                "other", other(),
                "visited", visited);
    }

    private Map<String, String> sms(ActiveLine line, String visited) {
        return UsageText.record(
                "line", line.identifier(),
                "kind", "sms",
                "direction", chance.nextInt(3) == 0 ? "in" : "out",
                "start", start(line),
                "length", Integer.toString(1 + chance.nextInt(160)),
                "other", pick(MOBILES),
                "visited", visited);
    }

    private String other() {
        var where = chance.nextInt(100);
        if (where < 4) {
            return pick(ABROAD);
        }
        return where < 30 ? pick(LANDLINES) : pick(MOBILES);
    }

    /// By day rather than by night, within the time the line was active.
    private String start(ActiveLine line) {
        var seconds = Duration.between(line.from(), line.until()).toSeconds();
        var start = line.from().plusSeconds(chance.nextLong(Math.max(1, seconds)));
        if (start.atZone(Brussels.ZONE).toLocalTime().isBefore(LocalTime.of(7, 0))) {
            var later = start.plus(Duration.ofHours(9));
            start = later.isBefore(line.until()) ? later : start;
        }
        return start.toString();
    }

    private String pick(String[] choices) {
        return choices[chance.nextInt(choices.length)];
    }

    /// A line and the time in which it was active.
    public record ActiveLine(String identifier, Service service, Instant from, Instant until) {}
}
