package be.ligneclaire.simulation.stage;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The worked examples of the rulebook that can be written as records of a line.
final class UsageExamples {

    private static final String EN = "en-2024";
    private static final String NL = "nl-2025";
    private static final String FR = "fr-2025-09-30";
    static final List<String> EDITIONS = List.of(EN, NL, FR);
    private static final long GIGABYTE = 1_000_000_000L;

    private UsageExamples() {}

    /// @param records from `kind` on
    /// @param charged in ten decimals
    record Example(String id, String edition, String product, List<String> records, String charged) {

        /// `ex115`, the name of the line's item in a story.
        String item() {
            return id.replace("-", "");
        }

        /// As a story names the line.
        String line() {
            return product.equals("duo-home") ? item() + "/fixed-phone" : item();
        }
    }

    static List<Example> all() {
        return Stream.of(calls(), data(), fixed(), texts())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Example> calls() {
        return List.of(
                mobile("ex-115", FR, "0.0000000000", abroad(0)),
                mobile("ex-116", FR, "0.1100000000", abroad(1)),
                mobile("ex-117", FR, "0.1100000000", abroad(30)),
                mobile("ex-118", FR, "0.1136666667", abroad(31)),
                mobile("ex-119", FR, "0.2236666667", abroad(61)),
                mobile("ex-120", FR, "0.4363333333", abroad(119)),
                mobile("ex-121", FR, "1.2000000000", received(1, "JP")),
                mobile("ex-122", FR, "1.2000000000", received(60, "JP")),
                mobile("ex-123", FR, "2.4000000000", received(61, "JP")),
                mobile("ex-124", NL, "0.0000000000", received(61, "FR")),
                mobile("ex-125", FR, "0.0000000000", received(61, "FR")));
    }

    private static List<Example> data() {
        return List.of(
                mobile("ex-126", FR, "2.0000000000", session(1_000_000, "CH")),
                mobile("ex-127", FR, "0.0000000000", session(1_000_000, "GB")),
                mobile("ex-128", FR, "0.0000000000", session(1_000_000, "GI")),
                mobile("ex-129", FR, "0.0000000000", session(1_000_000, "RE")),
                mobile("ex-130", FR, "6.0000000000", session(1_000_000, "MC")),
                mobile("ex-131", FR, "6.0000000000", session(1_000_000, "SX")),
                mobile("ex-132", FR, "0.0000000000", session(1_000_000, "NO")),
                mobile("ex-133", NL, "0.0000006000", session(GIGABYTE, "BE"), session(1, "BE")),
                mobile("ex-134", NL, "0.0000006000", session(GIGABYTE, "BE"), session(999, "BE")),
                mobile("ex-135", NL, "0.0000006000", session(GIGABYTE, "BE"), session(1_000, "BE")),
                mobile("ex-136", NL, "0.0000012000", session(GIGABYTE, "BE"), session(1_001, "BE")),
                mobile("ex-137", NL, "3.0000006000", session(GIGABYTE, "BE"), session(5_000_000_001L, "BE")),
                mobile("ex-138", FR, "0.6000000000", session(GIGABYTE, "BE"), session(GIGABYTE, "BE")),
                mobile("ex-139", FR, "1.5000000000", session(GIGABYTE, "BE"), session(2_500_000_000L, "BE")),
                mobile("ex-140", NL, "0.4998000000", session(GIGABYTE, "BE"), session(833_000_000, "BE")),
                mobile("ex-141", EN, "0.6000000000", session(GIGABYTE, "BE"), session(GIGABYTE, "BE")));
    }

    private static List<Example> fixed() {
        return List.of(
                phone("ex-142", FR, "0.0060500000", local(2_999 * 60), local(90)),
                phone("ex-143", FR, "0.0060500000", local(3_000 * 60), local(10)),
                phone("ex-144", NL, "0.0020166667", local(3_000 * 60), local(10)),
                phone("ex-145", FR, "0.7260000000", local(3_000 * 60), local(3_600)),
                phone("ex-146", FR, "4.9852000000", local(3_000 * 60), local(412 * 60)),
                phone("ex-256", FR, "0.1500000000", special(12)),
                phone("ex-257", NL, "0.0600000000", special(12)));
    }

    private static List<Example> texts() {
        return List.of(
                sms("ex-162", FR, "0.0000000000", sent(100, i -> sms(6, 10, i, 1 + i, i % 10))),
                sms("ex-163", FR, "0.0100000000", sent(101, i -> sms(6, 10, i, 1 + i, i % 10))),
                sms("ex-164", FR, "0.0000000000", sent(250, i -> sms(6 + i / 25, 10, i, 1 + i % 50, i))),
                sms("ex-165", FR, "0.0100000000", sent(251, i -> sms(6 + i / 25, 10, i, 1 + i % 50, i))),
                sms("ex-166", FR, "0.0100000000", sent(501, i -> sms(6, 8 + i / 50, i, 1 + i % 50, i % 10))),
                sms("ex-167", FR, "0.0100000000", sent(31, i -> sms(6, 10, i, 77, i % 10))),
                sms(
                        "ex-168",
                        NL,
                        "0.0000000000",
                        Stream.concat(
                                        sent(400, i -> sms(6, 9, i, 10, i % 10).replace("sms,out", "sms,in")).stream(),
                                        sent(700, i -> sms(7 + i / 100, 10, i, 1 + i % 50, i % 10)).stream())
                                .toList()),
                sms("ex-169", NL, "0.0000000000", sent(230, i -> sms(6, 8 + i / 23, i, 10, i % 10))),
                sms("ex-170", EN, "0.0000000000", sent(9_000, i -> sms(6 + i / 1_000, 10, i % 1_000, 10, i % 10))));
    }

    private static Example mobile(String id, String edition, String charged, String... records) {
        return new Example(id, edition, "mobile-talk", List.of(records), charged);
    }

    private static Example phone(String id, String edition, String charged, String... records) {
        return new Example(id, edition, "duo-home", List.of(records), charged);
    }

    private static Example sms(String id, String edition, String charged, List<String> records) {
        return new Example(id, edition, "mobile-5", records, charged);
    }

    private static List<String> sent(int count, IntFunction<String> record) {
        return IntStream.range(0, count).mapToObj(record).toList();
    }

    private static String abroad(int seconds) {
        return "voice,out,2026-01-10T10:00:00+01:00,%d,,,+33612345678,BE".formatted(seconds);
    }

    private static String received(int seconds, String visited) {
        return "voice,in,2026-01-10T10:00:00+01:00,%d,,,+32475000001,%s".formatted(seconds, visited);
    }

    private static String session(long bytes, String visited) {
        return "data,out,2026-01-10T10:00:00+01:00,,%d,,,%s".formatted(bytes, visited);
    }

    private static String local(int seconds) {
        return "fixed-voice,out,2026-01-10T10:00:00+01:00,%d,,,+3225123456,BE".formatted(seconds);
    }

    private static String special(int seconds) {
        return "fixed-voice,out,2026-01-10T10:00:00+01:00,%d,,,+3270123456,BE".formatted(seconds);
    }

    private static String sms(int day, int hour, int second, int length, int recipient) {
        return "sms,out,2026-01-%02dT%02d:%02d:%02d+01:00,,,%d,+324750%05d,BE"
                .formatted(day, hour, second / 60 % 60, second % 60, length, recipient);
    }
}
