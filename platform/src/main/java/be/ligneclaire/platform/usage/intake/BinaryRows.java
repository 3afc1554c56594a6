package be.ligneclaire.platform.usage.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Rows in the binary form of COPY, gathered in memory and sent at once.
final class BinaryRows {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER = SIGNATURE.length + 8;
    private static final long EPOCH_2000 = 946_684_800L;

    private byte[] bytes;
    private int length;
    private int rows;

    BinaryRows(int expectedBytes) {
        bytes = new byte[Math.max(1024, expectedBytes)];
        System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
        length = HEADER;
    }

    /// Begins a row of so many fields.
    void row(int fields) {
        rows++;
        room(2);
        put16(fields);
    }

    void bigint(long value) {
        room(12);
        put32(8);
        put64(value);
    }

    void smallint(int value) {
        room(6);
        put32(2);
        put16(value);
    }

    void integer(int value) {
        room(8);
        put32(4);
        put32(value);
    }

    /// Null.
    void nothing() {
        room(4);
        put32(-1);
    }

    /// The type `"char"`.
    void letter(char value) {
        room(5);
        put32(1);
        bytes[length++] = (byte) value;
    }

    void text(byte[] value) {
        room(4 + value.length);
        put32(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    /// The type `timestamptz`.
    void instant(long epochSecond) {
        bigint((epochSecond - EPOCH_2000) * 1_000_000);
    }

    int rows() {
        return rows;
    }

    /// Sends the rows, if there are any.
    void copyInto(Connection connection, String table, String columns) throws SQLException {
        if (rows == 0) {
            return;
        }
        room(2);
        put16(-1);
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var copy = copies.copyIn("copy " + table + " (" + columns + ") from stdin with (format binary)");
        try {
            copy.writeToCopy(bytes, 0, length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2 + more);
        }
    }

    private void put16(int value) {
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void put32(int value) {
        put16(value >> 16);
        put16(value);
    }

    private void put64(long value) {
        put32((int) (value >> 32));
        put32((int) value);
    }
}
