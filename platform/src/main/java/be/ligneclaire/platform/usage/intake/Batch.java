package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.platform.usage.line.LineTerms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The records of one block of a file, in columns; row `i` of each array belongs together.
final class Batch {

    /// As many rows as fit in 18 bits, which the sort of a lane relies on.
    static final int ROW_BITS = 18;

    static final int MOST_ROWS = 1 << ROW_BITS;

    final byte[] block;
    int rows;
    final int[] rowStart;
    final int[] rowEnd;
    final long[] fileLine;
    final short[] source;
    final long[] number;
    final long[] key;
    final byte[] kind;
    final boolean[] outgoing;
    final long[] start;
    final long[] quantity;
    final long[] other;
    final short[] visited;

    /// Characters of an SMS, 0 where unknown.
    final short[] length;

    /// What a third party states in 10⁻¹⁰ euro, −1 for any other event.
    final long[] stated;

    /// The third party, 0 where there is none.
    final int[] seller;

    final @Nullable LineTerms[] line;

    /// The service identifiers among the lines, by their key.
    final Map<Long, String> names = new HashMap<>();

    /// Rows that are set aside or repeated within the batch.
    final boolean[] out;

    /// Whether every number is above all that were seen of its source before.
    boolean fresh = true;

    long duplicates;
    private final List<Reject> rejects = new ArrayList<>();

    Batch(byte[] block, int capacity) {
        this.block = block;
        rowStart = new int[capacity];
        rowEnd = new int[capacity];
        fileLine = new long[capacity];
        source = new short[capacity];
        number = new long[capacity];
        key = new long[capacity];
        kind = new byte[capacity];
        outgoing = new boolean[capacity];
        start = new long[capacity];
        quantity = new long[capacity];
        other = new long[capacity];
        visited = new short[capacity];
        length = new short[capacity];
        stated = new long[capacity];
        seller = new int[capacity];
        line = new LineTerms[capacity];
        out = new boolean[capacity];
    }

    /// A record set aside.
    ///
    /// @param broken whether the text is not a row of the file's columns
    record Reject(long fileLine, String text, boolean broken, String reason) {}

    /// Sets row `i` aside.
    synchronized void reject(int i, String reason) {
        out[i] = true;
        rejects.add(new Reject(fileLine[i], text(rowStart[i], rowEnd[i]), false, reason));
    }

    /// Sets a line aside that is no row.
    synchronized void rejectLine(long number, int from, int to, String reason) {
        rejects.add(new Reject(number, text(from, to), true, reason));
    }

    private String text(int from, int to) {
        return new String(block, from, to - from, StandardCharsets.UTF_8);
    }

    /// What was set aside, in order of the file.
    synchronized List<Reject> rejects() {
        var sorted = new ArrayList<>(rejects);
        sorted.sort(Comparator.comparingLong(Reject::fileLine));
        return sorted;
    }

    /// Marks rows that repeat an earlier row of the batch.
    void dropRepeats() {
        if (isAscending()) {
            return;
        }
        var order = new Integer[rows];
        int kept = 0;
        for (int i = 0; i < rows; i++) {
            if (!out[i]) {
                order[kept++] = i;
            }
        }
        Arrays.sort(
                order,
                0,
                kept,
                Comparator.<Integer>comparingInt(i -> source[i])
                        .thenComparingLong(i -> number[i])
                        .thenComparingInt(i -> i));
        for (int k = 1; k < kept; k++) {
            if (source[order[k]] == source[order[k - 1]] && number[order[k]] == number[order[k - 1]]) {
                out[order[k]] = true;
                duplicates++;
            }
        }
    }

    /// Whether the numbers of each source ascend, which is the rule, so that none can be there twice.
    private boolean isAscending() {
        var last = new HashMap<Short, Long>();
        short current = -1;
        long highest = -1;
        for (int i = 0; i < rows; i++) {
            if (out[i]) {
                continue;
            }
            if (source[i] != current) {
                last.put(current, highest);
                current = source[i];
                highest = last.getOrDefault(current, -1L);
            }
            if (number[i] <= highest) {
                return false;
            }
            highest = number[i];
        }
        return true;
    }
}
