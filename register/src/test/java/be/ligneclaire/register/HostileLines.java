package be.ligneclaire.register;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/// Lines that no well-meaning program would send: examples gone wrong, noise, depth, endless numbers,
/// broken UTF-8. Every tenth line is sound and bears its number.
final class HostileLines {

    private static final String[] VALUES = {
        "null",
        "true",
        "0",
        "-1",
        "1",
        "1e999999",
        "0.5",
        "\"\"",
        "\"-5\"",
        "\"1e5\"",
        "\"0.005\"",
        "\"2025-02-30\"",
        "\"9999-12-31\"",
        "\"0001-01-01\"",
        "\"2026-03-29T02:30\"",
        "\"999999999h00\"",
        "\"3000:99\"",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "[1]",
        "{\"a\":1}",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "\"999999999999999.99\"",
        "[\"1.00\",\"0.50\"]",
    };

    private final long seed;
    private final SplittableRandom random;
    private final List<String> examples;

    HostileLines(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.examples = Answers.raw("/examples.jsonl");
    }

    long seed() {
        return seed;
    }

    byte[] some(int count) {
        var lines = new ByteArrayOutputStream();
        for (var i = 0; i < count; i++) {
            lines.writeBytes(i % 10 == 0 ? sound(i) : hostile());
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private byte[] sound(int number) {
        var example = examples.get(random.nextInt(examples.size()));
        return example.replaceFirst("\"id\": ?\"[^\"]*\"", "\"id\":\"n" + number + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] hostile() {
        return switch (random.nextInt(12)) {
            case 0 -> noise();
            case 1 -> "[".repeat(random.nextInt(2000)).getBytes(StandardCharsets.UTF_8);
            case 2 ->
                ("{\"id\":\"x\",\"a\":" + "{\"a\":".repeat(random.nextInt(2000))).getBytes(StandardCharsets.UTF_8);
            case 3 -> ("{\"id\":" + "9".repeat(random.nextInt(3000)) + "}").getBytes(StandardCharsets.UTF_8);
            case 4 -> new byte[0];
            default -> mutated();
        };
    }

    private byte[] noise() {
        var bytes = new byte[random.nextInt(100)];
        for (var i = 0; i < bytes.length; i++) {
            var next = random.nextInt(256);
            bytes[i] = next == '\n' ? 0 : (byte) next;
        }
        return bytes;
    }

    /// An example with one value after a colon replaced, a piece cut out, or its end missing.
    private byte[] mutated() {
        var example = examples.get(random.nextInt(examples.size()));
        var at = random.nextInt(example.length());
        var colon = example.indexOf(": ", at);
        var end = colon < 0 ? -1 : endOfValue(example, colon + 2);
        if (random.nextInt(8) == 0 || end < 0) {
            return example.substring(0, at).getBytes(StandardCharsets.UTF_8);
        }
        var value = VALUES[random.nextInt(VALUES.length)];
        return (example.substring(0, colon + 2) + value + example.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    private static int endOfValue(String text, int from) {
        for (var i = from; i < text.length(); i++) {
            if (",}]".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
