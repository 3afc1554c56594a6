package be.ligneclaire.platform;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.joda.money.Money;
import org.postgresql.PGConnection;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.threeten.extra.LocalDateRange;

/// Rows on their way into a table, in the text format of PostgreSQL's COPY: the way of much at once.
///
/// Values are added in the order of the columns, then [#end()] ends the row. [#into(DataSource)] writes all
/// rows in the caller's transaction.
public final class CopyRows {

    private static final SQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

    private final String statement;
    private byte[] bytes = new byte[1 << 14];
    private int length;
    private boolean rowBegun;
    private long rows;

    /// @param target table and columns: `ledger.entry (entry_id, key, posted_on)`
    public CopyRows(String target) {
        this.statement = "copy " + target + " from stdin";
    }

    /// A text value.
    public CopyRows text(String value) {
        next();
        var plain = true;
        for (int i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c >= 0x80 || c == '\\' || c < ' ') {
                plain = false;
                break;
            }
        }
        if (plain) {
            ascii(value);
        } else {
            escaped(value.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /// A text value, or null.
    public CopyRows text(Optional<String> value) {
        return value.map(this::text).orElseGet(this::none);
    }

    /// A whole number.
    public CopyRows number(long value) {
        next();
        ascii(Long.toString(value));
        return this;
    }

    /// A whole number, or null.
    public CopyRows number(OptionalLong value) {
        return value.isPresent() ? number(value.getAsLong()) : none();
    }

    /// An amount with two decimals.
    public CopyRows money(Money value) {
        next();
        var cents = value.getAmountMinorLong();
        var absolute = Math.abs(cents);
        if (cents < 0) {
            add((byte) '-');
        }
        ascii(Long.toString(absolute / 100));
        add((byte) '.');
        add((byte) ('0' + absolute / 10 % 10));
        add((byte) ('0' + absolute % 10));
        return this;
    }

    /// A date.
    public CopyRows date(LocalDate value) {
        next();
        ascii(value.toString());
        return this;
    }

    /// A date, or null.
    public CopyRows date(Optional<LocalDate> value) {
        return value.map(this::date).orElseGet(this::none);
    }

    /// A half-open range of days.
    public CopyRows days(LocalDateRange value) {
        next();
        ascii("[" + value.getStart() + "," + value.getEnd() + ")");
        return this;
    }

    /// A half-open range of days, or null.
    public CopyRows days(Optional<LocalDateRange> value) {
        return value.map(this::days).orElseGet(this::none);
    }

    /// Null.
    public CopyRows none() {
        next();
        add((byte) '\\');
        add((byte) 'N');
        return this;
    }

    /// Ends the row.
    public void end() {
        add((byte) '\n');
        rowBegun = false;
        rows++;
    }

    /// How many rows there are.
    public long rows() {
        return rows;
    }

    /// How many bytes the rows take.
    public int size() {
        return length;
    }

    /// Writes all rows in the caller's transaction; nothing when there are none.
    ///
    /// @throws org.springframework.dao.DataIntegrityViolationException when a constraint refuses them
    public void into(DataSource database) {
        if (rows == 0) {
            return;
        }
        var connection = DataSourceUtils.getConnection(database);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            try {
                copy.writeToCopy(bytes, 0, length);
                var written = copy.endCopy();
                if (written != rows) {
                    throw new IllegalStateException("Copied " + written + " rows of " + rows);
                }
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            var translated = TRANSLATOR.translate("copy", statement, e);
            throw translated != null ? translated : new UncategorizedSQLException("copy", statement, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private void next() {
        if (rowBegun) {
            add((byte) '\t');
        }
        rowBegun = true;
    }

    private void add(byte value) {
        room(1);
        bytes[length++] = value;
    }

    private void ascii(String value) {
        room(value.length());
        for (int i = 0; i < value.length(); i++) {
            bytes[length++] = (byte) value.charAt(i);
        }
    }

    private void escaped(byte[] value) {
        room(value.length * 2);
        for (var b : value) {
            var letter = letterFor(b);
            if (letter != 0) {
                bytes[length++] = '\\';
                bytes[length++] = letter;
            } else {
                bytes[length++] = b;
            }
        }
    }

    private static byte letterFor(byte b) {
        return switch (b) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
