package be.ligneclaire.simulation.network;

import be.ligneclaire.core.time.Brussels;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/// Plausible usage records in bulk (`./ligneclaire usage generate`): about ten per line and day, the
/// same for the same seed, written as they are made, so that memory does not grow with their number.
///
/// The lines are the first of a fixed series ([#number(int)]). Each is a mobile line: data, calls and
/// SMS by day rather than by night, some to the neighbours or further, now and then a few days in a
/// country of the EEA. Record numbers of the one source ascend; starts ascend by the hour.
public final class UsageGenerator {

    /// The name of the network element that all records come from.
    public static final String SOURCE = "generated";

    /// The longest series.
    public static final int MOST_LINES = 9_999_999;

    private static final String HEADER = "source,id,line,kind,direction,start,seconds,bytes,length,other,visited\n";
    private static final double RECORDS_A_DAY = 10;
    private static final int STAY_DAYS = 5;

    /// How the day is spread over its hours, in hundredths; night first.
    private static final int[] HOURS = {
        1, 1, 1, 1, 1, 1, 2, 4, 6, 6, 6, 6, 7, 6, 6, 6, 6, 7, 7, 6, 5, 4, 3, 1,
    };

    private static final String[] MOBILES = {"+32470112233", "+32486445566", "+32495778899", "+32477010203"};
    private static final String[] LANDLINES = {"+3225123456", "+3242223344", "+3292667788"};
    private static final String[] NEIGHBOURS = {"+33142685300", "+31201234567", "+493012345678", "+35226123456"};
    private static final String[] FAR = {"+12125550123", "+212522123456", "+81312345678"};
    private static final String[] NEAR = {"FR", "NL", "DE", "LU", "ES"};

    private final int lines;
    private final int days;
    private final long seed;
    private final LocalDate start;
    private long id;

    private UsageGenerator(int lines, int days, long seed, LocalDate start) {
        this.lines = lines;
        this.days = days;
        this.seed = seed;
        this.start = start;
    }

    /// The number of a line of the series, from 1: `+32490000001`.
    public static String number(int line) {
        return "+3249" + Integer.toString(MOST_LINES + 1 + line).substring(1);
    }

    /// Writes records of the first lines of the series.
    ///
    /// @param lines 1 to [#MOST_LINES]
    /// @param days 1 or more, from `start` on
    /// @param out the file, replaced if it is there; `.gz` is compressed
    /// @return how many records were written
    /// @throws IllegalArgumentException in one sentence for lines or days out of range
    /// @throws IOException when the file cannot be written
    public static long write(int lines, int days, long seed, LocalDate start, Path out) throws IOException {
        if (lines < 1 || lines > MOST_LINES) {
            throw new IllegalArgumentException("There can be 1 to " + MOST_LINES + " lines, not " + lines + ".");
        }
        if (days < 1) {
            throw new IllegalArgumentException("There can be 1 or more days, not " + days + ".");
        }
        var file = new BufferedOutputStream(Files.newOutputStream(out), 1 << 20);
        try (OutputStream stream = out.toString().endsWith(".gz") ? new GZIPOutputStream(file, 1 << 16) : file) {
            return new UsageGenerator(lines, days, seed, start).write(stream);
        }
    }

    private long write(OutputStream stream) throws IOException {
        stream.write(HEADER.getBytes(StandardCharsets.US_ASCII));
        var text = new StringBuilder();
        for (int day = 0; day < days; day++) {
            long midnight = Brussels.startOf(start.plusDays(day)).getEpochSecond();
            long end = Brussels.startOf(start.plusDays(day + 1)).getEpochSecond();
            for (long from = midnight; from < end; from += 3_600) {
                hour(day, from, stream, text);
            }
        }
        stream.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        return id;
    }

    private void hour(int day, long from, OutputStream stream, StringBuilder text) throws IOException {
        var first = Brussels.offset(Instant.ofEpochSecond(from));
        var chance = new SplittableRandom(seed * 31 + from);
        var hour = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:", Locale.ROOT).format(first);
        var offset = first.getOffset().getId();
        double mean = RECORDS_A_DAY * HOURS[first.getHour()] / 100;
        for (int line = 1; line <= lines; line++) {
            for (int count = howMany(mean, chance); count > 0; count--) {
                int second = chance.nextInt(3_600);
                text.append(SOURCE).append(',').append(++id).append(',');
                record(
                        line,
                        hour + two(second / 60) + ':' + two(second % 60) + offset,
                        visited(line, day),
                        chance,
                        text);
                if (text.length() > 1 << 16) {
                    stream.write(text.toString().getBytes(StandardCharsets.US_ASCII));
                    text.setLength(0);
                }
            }
        }
    }

    /// Poisson.
    private static int howMany(double mean, SplittableRandom chance) {
        double floor = Math.exp(-mean);
        int count = 0;
        for (double product = chance.nextDouble(); product > floor; product *= chance.nextDouble()) {
            count++;
        }
        return count;
    }

    /// The same country for some days on end.
    private String visited(int line, int day) {
        var stay = new SplittableRandom(seed ^ (line * 1_000_003L + day / STAY_DAYS));
        return stay.nextInt(33) == 0 ? pick(NEAR, stay) : "BE";
    }

    private void record(int line, String start, String visited, SplittableRandom chance, StringBuilder text) {
        int what = chance.nextInt(100);
        text.append(number(line)).append(',');
        if (what < 45) {
            long bytes = 100_000 + (long) (-12_000_000 * Math.log(1 - chance.nextDouble()));
            text.append("data,out,").append(start).append(",,").append(bytes).append(",,,");
        } else if (what < 75) {
            boolean answered = chance.nextInt(12) != 0;
            int seconds = answered ? 5 + (int) (-150 * Math.log(1 - chance.nextDouble())) : 0;
            text.append("voice,")
                    .append(what < 67 ? "out," : "in,")
                    .append(start)
                    .append(',');
            text.append(seconds).append(",,,").append(other(chance)).append(',');
        } else {
            text.append("sms,").append(what < 90 ? "out," : "in,").append(start).append(",,,");
            text.append(1 + chance.nextInt(160)).append(',');
            text.append(chance.nextInt(40) == 0 ? pick(NEIGHBOURS, chance) : pick(MOBILES, chance))
                    .append(',');
        }
        text.append(visited).append('\n');
    }

    private static String other(SplittableRandom chance) {
        int where = chance.nextInt(1_000);
        if (where < 40) {
            return pick(NEIGHBOURS, chance);
        }
        if (where < 50) {
            return pick(FAR, chance);
        }
        if (where < 55) {
            return "+3270123456";
        }
        if (where < 60) {
            return "+3280012345";
        }
        return where < 300 ? pick(LANDLINES, chance) : pick(MOBILES, chance);
    }

    private static String pick(String[] choices, SplittableRandom chance) {
        return choices[chance.nextInt(choices.length)];
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
