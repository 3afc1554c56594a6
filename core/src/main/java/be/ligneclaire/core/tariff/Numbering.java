package be.ligneclaire.core.tariff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Numbering plans: the longest prefix of a dialled number decides its territory and, in Belgium, its
/// class.
///
/// A number is a `long`: its digits for an E.164 number, minus its digits for a short code, 0 for none.
/// Prefixes of up to seven digits are laid out as ranges of the first seven digits, found by the first
/// three.
public final class Numbering {

    /// An ordinary number.
    public static final int ORDINARY = 0;

    /// 070 and 078, never in a bundle (`charging.special-numbers`).
    public static final int SPECIAL = 1;

    /// Emergency numbers, 116xxx and 0800: never charged, never itemised.
    public static final int FREE = 2;

    /// 0900 and every short code that is not free: a third party's service, whose price the record
    /// states.
    public static final int PREMIUM = 3;

    /// The short codes of the Belgian emergency services, those that help at a distance included.
    private static final Set<Integer> EMERGENCY = Set.of(100, 101, 102, 103, 104, 105, 106, 107, 108, 110, 112);

    private static final int DIGITS = 7;
    private static final long[] POWERS = powers();
    private static final Numbering PLAN = read();

    private final int[] from;
    private final short[] destination;
    private final int[] lastOfThree;

    private Numbering(int[] from, short[] destination) {
        this.from = from;
        this.destination = destination;
        this.lastOfThree = new int[1000];
        for (int three = 0; three < 1000; three++) {
            int found = Arrays.binarySearch(from, three * 10_000 + 9_999);
            lastOfThree[three] = found >= 0 ? found : -found - 2;
        }
    }

    /// The territory of a destination, an index as in [Territory].
    public static int territory(int destination) {
        return destination & 0x3ff;
    }

    /// The class of a destination: [#ORDINARY], [#SPECIAL], [#FREE] or [#PREMIUM].
    public static int kind(int destination) {
        return destination >> 10;
    }

    /// Where a dialled number goes: territory and class in one number. Unknown prefixes and satellites
    /// are [Territory#UNKNOWN].
    ///
    /// @param number not 0
    public static int destination(long number) {
        return number < 0 ? shortCode(-number) : PLAN.find(number);
    }

    private static int shortCode(long code) {
        var free = code < 1000 ? EMERGENCY.contains((int) code) : code / 1000 == 116 && code < 1_000_000;
        return Territory.BE | (free ? FREE : PREMIUM) << 10;
    }

    private int find(long number) {
        int digits = 1;
        while (digits < POWERS.length && number >= POWERS[digits]) {
            digits++;
        }
        int first = (int) (digits > DIGITS ? number / POWERS[digits - DIGITS] : number * POWERS[DIGITS - digits]);
        int i = lastOfThree[first / 10_000];
        while (from[i] > first) {
            i--;
        }
        return destination[i];
    }

    private static long[] powers() {
        var powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    private static Numbering read() {
        var byPrefix = new HashMap<String, Integer>();
        var stream = Numbering.class.getResourceAsStream("/tariff/numbering-plan.txt");
        if (stream == null) {
            throw new IllegalStateException("No file tariff/numbering-plan.txt");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var parts = line.split(" ");
                var kind = parts.length < 3 ? ORDINARY : kind(parts[2]);
                byPrefix.put(parts[0], Territory.of(parts[1]) | kind << 10);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return layOut(byPrefix);
    }

    private static int kind(String word) {
        return switch (word) {
            case "special" -> SPECIAL;
            case "free" -> FREE;
            case "premium" -> PREMIUM;
            default -> throw new IllegalStateException("No such class of number: " + word);
        };
    }

    private static Numbering layOut(Map<String, Integer> byPrefix) {
        var bounds = new TreeSet<Integer>(Set.of(0));
        for (var prefix : byPrefix.keySet()) {
            var width = (int) POWERS[DIGITS - prefix.length()];
            bounds.add(Integer.parseInt(prefix) * width);
            bounds.add((Integer.parseInt(prefix) + 1) * width);
        }
        var from = bounds.stream().mapToInt(Integer::intValue).toArray();
        var destination = new short[from.length];
        for (int i = 0; i < from.length; i++) {
            destination[i] = (short) longest(byPrefix, String.format("%07d", from[i]));
        }
        return new Numbering(from, destination);
    }

    private static int longest(Map<String, Integer> byPrefix, String digits) {
        for (int length = Math.min(DIGITS, digits.length()); length > 0; length--) {
            var found = byPrefix.get(digits.substring(0, length));
            if (found != null) {
                return found;
            }
        }
        return Territory.UNKNOWN;
    }
}
