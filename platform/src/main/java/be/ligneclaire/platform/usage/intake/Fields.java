package be.ligneclaire.platform.usage.intake;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/// Reads single fields out of bytes. What cannot be read is [#WRONG].
final class Fields {

    /// Not a value.
    static final long WRONG = Long.MIN_VALUE;

    private static final int MOST_DIGITS = 18;

    private Fields() {}

    /// A whole number of up to 18 digits, zero or more.
    static long number(byte[] bytes, int from, int to) {
        if (to == from || to - from > MOST_DIGITS) {
            return WRONG;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return WRONG;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /// An amount in euro of up to ten decimals, zero or more, in 10⁻¹⁰ euro; up to 100,000 euro.
    static long amount(byte[] bytes, int from, int to) {
        int point = from;
        while (point < to && bytes[point] != '.') {
            point++;
        }
        int decimals = to - point - 1;
        if (point == from || point - from > 6 || decimals == 0 || decimals > 10) {
            return WRONG;
        }
        long whole = number(bytes, from, point);
        long part = point == to ? 0 : number(bytes, point + 1, to);
        if (whole == WRONG || part == WRONG || whole > 100_000) {
            return WRONG;
        }
        for (int i = Math.max(0, decimals); i < 10; i++) {
            part *= 10;
        }
        return whole * 10_000_000_000L + (point == to ? 0 : part);
    }

    /// The other number as rating writes it: digits, minus the digits of a short code, 0 for none.
    static long other(byte[] bytes, int from, int to) {
        if (from == to) {
            return 0;
        }
        if (bytes[from] == '+') {
            var digits = to - from - 1;
            var value = digits < 4 || digits > 15 || bytes[from + 1] == '0' ? WRONG : number(bytes, from + 1, to);
            return value;
        }
        var value = to - from < 2 || to - from > 8 || bytes[from] == '0' ? WRONG : number(bytes, from, to);
        return value == WRONG ? WRONG : -value;
    }

    /// Seconds since 1970 of an ISO instant with offset; parts of a second are dropped.
    static long instant(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length >= 20 && bytes[from + 4] == '-' && bytes[from + 10] == 'T' && bytes[from + 16] == ':') {
            long days = day(digits(bytes, from, 4), digits(bytes, from + 5, 2), digits(bytes, from + 8, 2));
            int hour = digits(bytes, from + 11, 2);
            int minute = digits(bytes, from + 14, 2);
            int second = digits(bytes, from + 17, 2);
            boolean fits = days != WRONG
                    && hour >= 0
                    && hour < 24
                    && minute >= 0
                    && minute < 60
                    && second >= 0
                    && second < 60
                    && bytes[from + 7] == '-'
                    && bytes[from + 13] == ':';
            if (fits && length == 20 && bytes[from + 19] == 'Z') {
                return days * 86_400 + hour * 3_600 + minute * 60 + second;
            }
            if (fits
                    && length == 25
                    && bytes[from + 22] == ':'
                    && (bytes[from + 19] == '+' || bytes[from + 19] == '-')) {
                int hours = digits(bytes, from + 20, 2);
                int minutes = digits(bytes, from + 23, 2);
                if (hours >= 0 && hours < 18 && minutes >= 0 && minutes < 60) {
                    int offset = (hours * 60 + minutes) * (bytes[from + 19] == '-' ? -60 : 60);
                    return days * 86_400 + hour * 3_600 + minute * 60 + second - offset;
                }
            }
        }
        return slowInstant(new String(bytes, from, length, StandardCharsets.UTF_8));
    }

    private static long slowInstant(String text) {
        try {
            return OffsetDateTime.parse(text).toEpochSecond();
        } catch (DateTimeException e) {
            return WRONG;
        }
    }

    private static int digits(byte[] bytes, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /// Days since 1970 of a date, or [#WRONG].
    private static long day(int year, int month, int day) {
        if (year < 2000 || month < 1 || month > 12 || day < 1 || day > 31) {
            return WRONG;
        }
        if (day > 28 && day > java.time.YearMonth.of(year, month).lengthOfMonth()) {
            return WRONG;
        }
        int y = month <= 2 ? year - 1 : year;
        int m = month <= 2 ? month + 9 : month - 3;
        long era = y / 400;
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * m + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }
}
