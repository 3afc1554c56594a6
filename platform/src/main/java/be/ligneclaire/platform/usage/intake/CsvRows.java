package be.ligneclaire.platform.usage.intake;

/// Finds the rows and fields of a block of CSV (RFC 4180) in place, without copying: where each field
/// begins and ends.
///
/// A field in quotes may hold commas, doubled quotes and line ends. A quote that is not closed within
/// [#LONGEST_ROW] bytes spoils its own line only.
final class CsvRows {

    static final int LONGEST_ROW = 1 << 16;

    /// What [#next()] found.
    enum Found {
        /// A row: its fields are in [#count()], [#from(int)], [#to(int)].
        ROW,
        /// A line that cannot be read as a row.
        BROKEN,
        /// The block ends before the row does: more bytes are needed, from [#rowStart()] on.
        INCOMPLETE,
        /// The block is done.
        END
    }

    private final byte[] block;
    private final int end;
    private final boolean last;
    private int position;
    private int rowStart;
    private int rowEnd;
    private long line;
    private long rowLine;
    private int count;
    private boolean anyQuotes;
    private int[] from = new int[16];
    private int[] to = new int[16];

    /// @param last whether the file ends with this block
    /// @param line the number of the first line in the block, from 1
    CsvRows(byte[] block, int end, boolean last, long line) {
        this.block = block;
        this.end = end;
        this.last = last;
        this.line = line;
    }

    Found next() {
        while (position < end && (block[position] == '\n' || block[position] == '\r')) {
            line += block[position] == '\n' ? 1 : 0;
            position++;
        }
        rowStart = position;
        rowLine = line;
        count = 0;
        anyQuotes = false;
        if (position == end) {
            return Found.END;
        }
        return fields();
    }

    private Found fields() {
        int at = position;
        while (true) {
            boolean quoted = at < end && block[at] == '"';
            int stop = quoted ? closing(at + 1) : at;
            if (stop < 0) {
                return unclosed();
            }
            int fieldFrom = quoted ? at + 1 : at;
            int fieldTo = stop;
            int after = quoted ? stop + 1 : at;
            while (after < end && block[after] != ',' && block[after] != '\n') {
                after++;
            }
            if (after == end && !last) {
                return Found.INCOMPLETE;
            }
            if (quoted) {
                anyQuotes = true;
                if (after > stop + 1 && !(after == stop + 2 && block[stop + 1] == '\r')) {
                    return broken();
                }
            }
            if (!quoted) {
                fieldTo = after > at && block[after - 1] == '\r' && (after == end || block[after] == '\n')
                        ? after - 1
                        : after;
            }
            add(fieldFrom, fieldTo);
            if (after == end || block[after] == '\n') {
                return finish(after);
            }
            at = after + 1;
        }
    }

    /// The end of the quoted field that begins at `at`, or −1.
    private int closing(int at) {
        for (int i = at; i < end; i++) {
            if (block[i] == '"') {
                if (i + 1 < end && block[i + 1] == '"') {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }

    private Found unclosed() {
        if (!last && end - rowStart < LONGEST_ROW) {
            return Found.INCOMPLETE;
        }
        return broken();
    }

    /// Spoils the line on which the row begins and no other.
    private Found broken() {
        int after = rowStart;
        while (after < end && block[after] != '\n') {
            after++;
        }
        finish(after);
        return Found.BROKEN;
    }

    private Found finish(int after) {
        rowEnd = after > rowStart && block[after - 1] == '\r' ? after - 1 : after;
        for (int i = rowStart; anyQuotes && i < after; i++) {
            line += block[i] == '\n' ? 1 : 0;
        }
        if (after < end) {
            line++;
        }
        position = after < end ? after + 1 : after;
        return Found.ROW;
    }

    private void add(int start, int stop) {
        if (count == from.length) {
            from = java.util.Arrays.copyOf(from, count * 2);
            to = java.util.Arrays.copyOf(to, count * 2);
        }
        from[count] = start;
        to[count] = stop;
        count++;
    }

    int count() {
        return count;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    int rowStart() {
        return rowStart;
    }

    int rowEnd() {
        return rowEnd;
    }

    /// The number of the row's first line, from 1.
    long rowLine() {
        return rowLine;
    }

    /// The number of the line after the last row.
    long line() {
        return line;
    }

    /// Where the next row begins.
    int position() {
        return position;
    }

    /// Where the bytes end.
    int end() {
        return end;
    }
}
