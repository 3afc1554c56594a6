package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.core.rating.UsageEvent;
import be.ligneclaire.core.rating.UsageKind;
import be.ligneclaire.core.tariff.Territory;
import be.ligneclaire.platform.usage.intake.CsvRows.Found;
import be.ligneclaire.platform.usage.line.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Cuts a file into batches of whole rows and reads each row's fields.
final class BatchReader {

    /// As many bytes of a file as are read at once, unless set otherwise.
    static final String USUAL_BLOCK = "16777216";

    private static final int SMALLEST_ROW = 24;

    /// No call lasts longer than a month, no session moves more than a hundred terabytes.
    private static final long MOST_SECONDS = 31L * 86_400;

    private static final long MOST_BYTES = 100_000_000_000_000L;

    private final String name;
    private final InputStream input;
    private final ToIntFunction<String> sourceOf;
    private final ToIntFunction<String> sellerOf;
    private final long latestStart;
    private final int blockBytes;
    private Optional<Columns> columns = Optional.empty();
    private byte[] rest = new byte[0];
    private int added;
    private boolean ended;
    private long line = 1;
    private byte[] lastSource = new byte[0];
    private short lastSourceId;

    /// @param sourceOf the number of a source's name; sellerOf of a third party's
    /// @param latestStart seconds since 1970 after which a start is impossible
    BatchReader(
            String name,
            InputStream input,
            ToIntFunction<String> sourceOf,
            ToIntFunction<String> sellerOf,
            long latestStart,
            int blockBytes) {
        this.name = name;
        this.input = input;
        this.sourceOf = sourceOf;
        this.sellerOf = sellerOf;
        this.latestStart = latestStart;
        this.blockBytes = blockBytes;
    }

    /// The header's columns; known after the first batch.
    Columns columns() {
        return columns.orElseThrow();
    }

    /// Whether the last batch was the last of the file.
    boolean isDone() {
        return ended && rest.length == 0;
    }

    /// The next batch; empty at the end of the file.
    ///
    /// @throws IllegalArgumentException when the header lacks a column
    Optional<Batch> next() throws IOException {
        if (isDone()) {
            return Optional.empty();
        }
        var block = new byte[Math.max(blockBytes, rest.length + CsvRows.LONGEST_ROW)];
        System.arraycopy(rest, 0, block, 0, rest.length);
        int length = rest.length;
        int read = input.readNBytes(block, length, block.length - length);
        ended = read < block.length - length;
        length += read;
        var rows = new CsvRows(block, length, ended, line);
        if (columns.isEmpty()) {
            rows.next();
            columns = Optional.of(Columns.read(name, rows, block));
            added = columns().added();
        }
        var batch = new Batch(block, Math.min(Batch.MOST_ROWS, length / SMALLEST_ROW + 16));
        fill(batch, rows);
        return Optional.of(batch);
    }

    private void fill(Batch batch, CsvRows rows) {
        var columns = columns();
        while (batch.rows < batch.fileLine.length) {
            var found = rows.next();
            if (found == Found.INCOMPLETE || found == Found.END) {
                keepRest(batch.block, rows.rowStart(), rows, found);
                return;
            }
            if (found == Found.BROKEN) {
                batch.rejectLine(rows.rowLine(), rows.rowStart(), rows.rowEnd(), "a quote is not closed");
            } else if (rows.count() != columns.width()) {
                batch.rejectLine(
                        rows.rowLine(),
                        rows.rowStart(),
                        rows.rowEnd(),
                        "has " + rows.count() + " fields instead of " + columns.width());
            } else {
                read(batch, rows);
            }
        }
        line = rows.line();
        rest = java.util.Arrays.copyOfRange(batch.block, rows.position(), rows.end());
    }

    private void keepRest(byte[] block, int from, CsvRows rows, Found found) {
        line = rows.rowLine();
        rest = found == Found.END ? new byte[0] : java.util.Arrays.copyOfRange(block, from, rows.end());
    }

    private void read(Batch batch, CsvRows rows) {
        int i = batch.rows++;
        batch.rowStart[i] = rows.rowStart();
        batch.rowEnd[i] = added == 0 ? rows.rowEnd() : rows.from(rows.count() - added) - 1;
        batch.fileLine[i] = rows.rowLine();
        var reason = readIdentity(batch, i, rows);
        if (reason.isEmpty()) {
            reason = readEvent(batch, i, rows);
        }
        if (!reason.isEmpty()) {
            batch.reject(i, reason);
        }
    }

    /// @return why the row is set aside, or nothing
    private String readIdentity(Batch batch, int i, CsvRows rows) {
        var block = batch.block;
        int source = columns().place(Columns.SOURCE);
        int length = rows.to(source) - rows.from(source);
        if (length == 0 || length > 100) {
            return "the source is missing";
        }
        batch.source[i] = source(block, rows.from(source), rows.to(source));
        int id = columns().place(Columns.ID);
        batch.number[i] = Fields.number(block, rows.from(id), rows.to(id));
        if (batch.number[i] == Fields.WRONG) {
            return "the id is not a whole number of up to 18 digits";
        }
        int line = columns().place(Columns.LINE);
        batch.key[i] = Lines.key(block, rows.from(line), rows.to(line));
        if (batch.key[i] < 0 && !batch.names.containsKey(batch.key[i])) {
            batch.names.put(
                    batch.key[i],
                    new String(block, rows.from(line), rows.to(line) - rows.from(line), StandardCharsets.UTF_8));
        }
        return batch.key[i] == 0 ? "the line is not a number with + or a service identifier" : "";
    }

    private String readEvent(Batch batch, int i, CsvRows rows) {
        var block = batch.block;
        int start = columns().place(Columns.START);
        batch.start[i] = Fields.instant(block, rows.from(start), rows.to(start));
        if (batch.start[i] == Fields.WRONG) {
            return "the start is not an instant with offset such as 2026-01-31T12:00:00+01:00";
        }
        if (batch.start[i] > latestStart) {
            return "the start lies more than 24 hours ahead";
        }
        var kind = KindWords.in(block, from(Columns.KIND, rows), to(Columns.KIND, rows));
        if (kind.isEmpty()) {
            return "the kind is none of voice, sms, mms, data, fixed-voice";
        }
        batch.kind[i] = (byte) kind.get().ordinal();
        batch.stated[i] = UsageEvent.NOTHING_STATED;
        if (isThere(Columns.AMOUNT, rows)) {
            batch.stated[i] = Fields.amount(block, from(Columns.AMOUNT, rows), to(Columns.AMOUNT, rows));
            if (batch.stated[i] == Fields.WRONG) {
                return "the amount is not an amount in euro such as 1.50";
            }
            batch.seller[i] = isThere(Columns.SELLER, rows)
                    ? seller(block, from(Columns.SELLER, rows), to(Columns.SELLER, rows))
                    : 0;
        }
        batch.visited[i] = (short) visited(block, rows);
        if (batch.visited[i] < 0) {
            return "the visited country is not two capital letters";
        }
        batch.other[i] = isThere(Columns.OTHER, rows)
                ? Fields.other(block, from(Columns.OTHER, rows), to(Columns.OTHER, rows))
                : 0;
        if (batch.other[i] == Fields.WRONG) {
            return "the other number is neither a number with + nor a short code";
        }
        return readQuantity(batch, i, rows, kind.get());
    }

    private String readQuantity(Batch batch, int i, CsvRows rows, UsageKind kind) {
        var direction = direction(batch.block, rows);
        batch.outgoing[i] = direction >= 0;
        if (direction == 0 && kind != UsageKind.DATA && batch.stated[i] < 0) {
            return "the direction is neither out nor in";
        }
        if (batch.stated[i] >= 0) {
            batch.quantity[i] = 1;
            return "";
        }
        switch (kind) {
            case SMS, MMS -> {
                batch.quantity[i] = 1;
                long length = isThere(Columns.LENGTH, rows) ? quantity(Columns.LENGTH, batch.block, rows) : 0;
                if (length < 0 || length > Short.MAX_VALUE) {
                    return "the length is not a number of characters";
                }
                batch.length[i] = (short) length;
            }
            case DATA -> {
                batch.quantity[i] = quantity(Columns.BYTES, batch.block, rows);
                if (batch.quantity[i] < 0 || batch.quantity[i] > MOST_BYTES) {
                    return "the bytes are missing or impossible";
                }
            }
            case VOICE, FIXED_VOICE -> {
                batch.quantity[i] = quantity(Columns.SECONDS, batch.block, rows);
                if (batch.quantity[i] < 0 || batch.quantity[i] > MOST_SECONDS) {
                    return "the seconds are missing or impossible";
                }
            }
        }
        return "";
    }

    private boolean isThere(int column, CsvRows rows) {
        int place = columns().place(column);
        return place >= 0 && rows.to(place) > rows.from(place);
    }

    private int from(int column, CsvRows rows) {
        return rows.from(columns().place(column));
    }

    private int to(int column, CsvRows rows) {
        return rows.to(columns().place(column));
    }

    private long quantity(int column, byte[] block, CsvRows rows) {
        return isThere(column, rows) ? Fields.number(block, from(column, rows), to(column, rows)) : Fields.WRONG;
    }

    /// 1 out, −1 in, 0 neither.
    private int direction(byte[] block, CsvRows rows) {
        if (!isThere(Columns.DIRECTION, rows)) {
            return 0;
        }
        int from = from(Columns.DIRECTION, rows);
        int length = to(Columns.DIRECTION, rows) - from;
        if (length == 3 && block[from] == 'o' && block[from + 1] == 'u' && block[from + 2] == 't') {
            return 1;
        }
        return length == 2 && block[from] == 'i' && block[from + 1] == 'n' ? -1 : 0;
    }

    private int visited(byte[] block, CsvRows rows) {
        if (!isThere(Columns.VISITED, rows)) {
            return Territory.BE;
        }
        int from = from(Columns.VISITED, rows);
        boolean letters = to(Columns.VISITED, rows) - from == 2 && isLetter(block[from]) && isLetter(block[from + 1]);
        return letters ? Territory.of(block[from], block[from + 1]) : -1;
    }

    private static boolean isLetter(byte letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private short source(byte[] block, int from, int to) {
        if (!java.util.Arrays.equals(lastSource, 0, lastSource.length, block, from, to)) {
            lastSource = java.util.Arrays.copyOfRange(block, from, to);
            lastSourceId = (short) sourceOf.applyAsInt(new String(lastSource, StandardCharsets.UTF_8));
        }
        return lastSourceId;
    }

    private int seller(byte[] block, int from, int to) {
        return sellerOf.applyAsInt(new String(block, from, Math.min(to - from, 200), StandardCharsets.UTF_8));
    }
}
