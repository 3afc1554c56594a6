package be.ligneclaire.bench;

import be.ligneclaire.register.Main;
import be.ligneclaire.register.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// How fast rules are evaluated: the time to the first answer of a fresh process, and evaluations per
/// second on one thread of this one, beside the floor of reading the same lines as JSON.
final class RulesBench implements Benchmark {

    private static final List<String> LINES = List.of("""
            {"id":"1","rule":"billing.first-month-proration","edition":"fr-2025-09-30","given":{"monthly_price":"20.00","billing_start":"2025-10-17"}}
            """, """
            {"id":"2","rule":"collections.interest","edition":"nl-2025","given":{"principal":"240.00","due":"2025-01-31","paid":"2025-03-01","legal_rate_percent":"4.5"}}
            """, """
            {"id":"3","rule":"contract.end-charges-fixed","edition":"en-2024","given":{"service":"internet","monthly_price":"31.00","month_prepaid":true,"effective_end":"2024-10-11"}}
            """, """
            {"id":"4","rule":"compensation.outage","edition":"fr-2025-09-30","given":{"duration":"100h00","monthly_fee":"50.00"}}
            """, """
            {"id":"5","rule":"charging.call-eea","edition":"fr-2025-09-30","given":{"duration_s":61,"price_per_minute":"0.20"}}
            """, """
            {"id":"6","rule":"payments.due-date","edition":"fr-2025-09-30","given":{"sent":"2025-12-10"}}
            """);

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String about() {
        return "rule eval: time to the first answer, and evaluations per second; --size counts the evaluations";
    }

    @Override
    public void run(OptionalLong size, PrintStream out) throws Exception {
        var count = Math.toIntExact(Math.min(size.orElse(1_000_000), 100_000_000));
        out.printf("first answer of a fresh process   %8.2f s%n", firstAnswer());
        evaluations(Math.min(count, 100_000));
        var seconds = evaluations(count);
        out.printf("%,d evaluations                 %8.2f s   %,.0f/s%n", count, seconds, count / seconds);
        var floor = reading(count);
        out.printf("floor: the same lines only read   %8.2f s   %,.0f/s%n", floor, count / floor);
        out.println(
                "Obtained on one thread after 100,000 evaluations to warm up, six rules in turn, one of them answered");
        out.println("with an error; the lines are made in memory and the answers are counted, not kept.");
    }

    private static double firstAnswer() throws IOException, InterruptedException {
        var home = System.getProperty("ligneclaire.home", ".");
        var started = System.nanoTime();
        var process = new ProcessBuilder(Path.of(home, "ligneclaire").toString(), "rule", "eval", "--batch")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        double seconds;
        try (var lines = process.getOutputStream()) {
            lines.write(LINES.getFirst().getBytes(StandardCharsets.UTF_8));
            lines.flush();
            if (process.getInputStream().read() < 0) {
                throw new IOException("rule eval gave no answer");
            }
            seconds = (System.nanoTime() - started) / 1e9;
        }
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        process.waitFor();
        return seconds;
    }

    private static double evaluations(int count) {
        var started = System.nanoTime();
        Main.run(List.of("eval", "--batch"), new Repeated(count), OutputStream.nullOutputStream(), System.err);
        return (System.nanoTime() - started) / 1e9;
    }

    private static double reading(int count) throws IOException {
        var reader = new JsonReader();
        var bytes = LINES.stream()
                .map(line -> line.strip().getBytes(StandardCharsets.UTF_8))
                .toList();
        var started = System.nanoTime();
        var fields = 0L;
        for (var i = 0; i < count; i++) {
            var line = bytes.get(i % bytes.size());
            try {
                fields += reader.read(line, line.length).values().size();
            } catch (JsonReader.Malformed e) {
                throw new IOException(e);
            }
        }
        if (fields < count) {
            throw new IOException("lines without fields");
        }
        return (System.nanoTime() - started) / 1e9;
    }

    /// The lines in turn, so many times, without holding them.
    private static final class Repeated extends InputStream {

        private final byte[] block = String.join("", LINES).getBytes(StandardCharsets.UTF_8);
        private final long length;
        private long position;

        Repeated(int count) {
            var whole = (long) (count / LINES.size()) * block.length;
            var rest = String.join("", LINES.subList(0, count % LINES.size())).getBytes(StandardCharsets.UTF_8).length;
            this.length = whole + rest;
        }

        @Override
        public int read() {
            return position < length ? block[(int) (position++ % block.length)] : -1;
        }

        @Override
        public int read(byte[] into, int offset, int most) {
            if (position >= length) {
                return -1;
            }
            var at = (int) (position % block.length);
            var some = (int) Math.min(Math.min(most, block.length - at), length - position);
            System.arraycopy(block, at, into, offset, some);
            position += some;
            return some;
        }

        @Override
        public int available() {
            return (int) Math.min(Integer.MAX_VALUE, length - position);
        }
    }
}
