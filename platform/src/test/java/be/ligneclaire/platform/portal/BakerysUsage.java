package be.ligneclaire.platform.portal;

/// Records of a bakery that calls abroad, as files hold them.
final class BakerysUsage {

    static final String HEADER = "source,id,line,kind,direction,start,seconds,bytes,other,visited,amount,seller\n";

    private BakerysUsage() {}

    /// A call and two messages abroad, one service of a third party.
    static String of(String line, String day, int id) {
        return "door,%2$d,%1$s,voice,out,%3$sT10:00:00+01:00,95,,+33612345678,BE,,\n".formatted(line, id + 1, day)
                + "door,%2$d,%1$s,sms,out,%3$sT11:00:00+01:00,,,+33612345678,BE,,\n".formatted(line, id + 2, day)
                + "door,%2$d,%1$s,sms,out,%3$sT12:00:00+01:00,,,+33612345678,BE,,\n".formatted(line, id + 3, day)
                + "door,%2$d,%1$s,voice,out,%3$sT13:00:00+01:00,60,,+32903123456,BE,1.50,Horoscopes\n"
                        .formatted(line, id + 4, day);
    }

    /// Short calls, each of which costs a part of a cent.
    static String many(String line, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("many,%d,%s,voice,out,2026-01-23T%02d:%02d:%02d+01:00,1,,+33612345678,BE,,\n"
                    .formatted(i + 1, line, i / 3600, i / 60 % 60, i % 60));
        }
        return text.toString();
    }
}
