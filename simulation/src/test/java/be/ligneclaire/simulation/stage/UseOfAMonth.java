package be.ligneclaire.simulation.stage;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// What somebody uses in a month, more than most bundles hold, the same for whoever is asked: calls of all
/// sorts, data here and in France, bursts of SMS beyond normal use, a service of a third party.
final class UseOfAMonth {

    private static final String[] OTHERS = {"+32470112233", "+3225123456", "+33142685300", "+12125550123", "112"};
    private static long number;

    private final List<String> rows = new ArrayList<>();
    private final YearMonth month;
    private final SplittableRandom chance;

    UseOfAMonth(YearMonth month, SplittableRandom chance) {
        this.month = month;
        this.chance = chance;
        var starts = chance.longs(60, 0, 25L * 86_400).sorted().toArray();
        for (var start : starts) {
            var at = Brussels.startOf(month.atDay(month.getMonthValue() == 1 && month.getYear() == 2026 ? 6 : 1))
                    .plusSeconds(start);
            switch (chance.nextInt(8)) {
                case 0, 1, 2 -> row(at, "data,out", "," + chance.nextLong(6_000_000_000L) + ",", "", place());
                case 3, 4 -> row(at, "voice,out", chance.nextInt(2_000) + ",,", other(), place());
                case 5 -> row(at, "mms,out", ",,", "+32470112233", "BE");
                case 6 -> burst(at);
                default -> row(at, "sms,in", ",,20", "+32470112233", "BE");
            }
        }
        rows.add("sms,out," + Brussels.startOf(month.atEndOfMonth()).minusSeconds(60) + ",,,,4321,BE,2.40,Horoscope");
    }

    /// Its records as a file of a line.
    String of(Item line) {
        var csv = new StringBuilder(
                "source,id,line,kind,direction,start,seconds,bytes,length,other,visited,amount,seller\n");
        for (var row : rows) {
            csv.append("twins,%d,%s,%s%n"
                    .formatted(++number, line.services().getFirst().identifier(), row));
        }
        return csv.toString();
    }

    private void burst(Instant at) {
        int messages = chance.nextInt(1, 60);
        for (int i = 0; i < messages; i++) {
            row(at.plusSeconds(20L * i), "sms,out", ",," + chance.nextInt(1, 160), "+3247000%04d".formatted(i), "BE");
        }
    }

    private void row(Instant at, String kind, String quantity, String other, String visited) {
        rows.add(String.join(",", kind, at.toString(), quantity, other, visited, "", ""));
    }

    private String other() {
        return OTHERS[chance.nextInt(OTHERS.length)];
    }

    private String place() {
        return chance.nextInt(5) == 0 ? "FR" : "BE";
    }
}
