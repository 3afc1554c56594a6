package be.ligneclaire.platform.portal.page;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.text.Formats;
import be.ligneclaire.core.time.Brussels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// Amounts, dates, numbers and quantities as a page writes them in one language: what [Formats] fixes for
/// letters and documents too, with no-break spaces inside dates, and the quantities that only pages show.
public record PageFormats(Language language) {

    private static final char NO_BREAK = Formats.NO_BREAK_SPACE;
    private static final Pattern DECIMAL_POINT = Pattern.compile("(\\d)\\.(\\d)");
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b(?!T)");
    private static final Pattern MONTH = Pattern.compile("\\b\\d{4}-\\d{2}(?=: )");
    private static final BigDecimal KILOBYTES_PER_GIGABYTE = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal KILOBYTES_PER_MEGABYTE = BigDecimal.valueOf(1_000);

    /// `€ 21,45`, `21,45 €`, `€21.45`; with a real minus sign before a credit.
    public String money(Money amount) {
        return Formats.amount(amount, language);
    }

    /// A price or rate with as many decimals as it has, at least two: `€ 0,0006`.
    public String euro(BigDecimal amount) {
        var figures = Formats.number(amount, Math.max(2, decimals(amount)), language);
        return switch (language) {
            case NL -> "€" + NO_BREAK + figures;
            case FR, DE -> figures + NO_BREAK + "€";
            case EN -> "€" + figures;
        };
    }

    /// `1.234,5`.
    public String number(BigDecimal number) {
        return Formats.number(number, decimals(number), language);
    }

    /// `1.234`.
    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /// `7 december 2026`, `7. Dezember 2026`.
    public String date(LocalDate date) {
        return noBreak(Formats.date(date, language));
    }

    /// `7 dec 2026`, for tables.
    public String shortDate(LocalDate date) {
        var pattern = language == Language.DE ? "d. MMM yyyy" : "d MMM yyyy";
        return noBreak(DateTimeFormatter.ofPattern(pattern, language.locale()).format(date));
    }

    /// `december 2026`.
    public String month(YearMonth month) {
        return Formats.month(month.getMonth(), language) + NO_BREAK + month.getYear();
    }

    /// A period with its last day included: `17 – 31 januari 2026`.
    public String period(LocalDateRange days) {
        var last = days.getEndInclusive();
        if (days.getStart().equals(last)) {
            return date(last);
        }
        var isOneMonth = YearMonth.from(days.getStart()).equals(YearMonth.from(last));
        var first = isOneMonth
                ? days.getStart().getDayOfMonth() + (language == Language.DE ? "." : "")
                : date(days.getStart());
        return first + NO_BREAK + "– " + date(last);
    }

    /// `17 januari 2026, 10:42`.
    public String instant(Instant instant) {
        return date(Brussels.dateOf(instant)) + ", " + time(instant);
    }

    /// `10:42`.
    public String time(Instant instant) {
        return Formats.time(Brussels.offset(instant).toLocalTime());
    }

    /// `17 januari, 10:42`, for tables of records.
    public String shortInstant(Instant instant) {
        return noBreak(Formats.dayAndMonth(Brussels.dateOf(instant), language)) + ", " + time(instant);
    }

    /// `0470 12 34 56` for a Belgian number; a service identifier stays as it is.
    public String line(String identifier) {
        return Formats.line(identifier);
    }

    /// Kilobytes as the largest unit in which the amount can be read: `12,3 GB`, `480 MB`, `12 KB`;
    /// in French `12,3 Go`.
    public String data(long kilobytes) {
        var amount = BigDecimal.valueOf(kilobytes);
        var bytes = language == Language.FR ? "o" : "B";
        if (amount.compareTo(KILOBYTES_PER_GIGABYTE) >= 0) {
            return oneDecimal(amount, KILOBYTES_PER_GIGABYTE) + NO_BREAK + "G" + bytes;
        }
        if (amount.compareTo(KILOBYTES_PER_MEGABYTE) >= 0) {
            return oneDecimal(amount, KILOBYTES_PER_MEGABYTE) + NO_BREAK + "M" + bytes;
        }
        return number(kilobytes) + NO_BREAK + "K" + bytes;
    }

    /// Seconds as minutes and seconds: `22 min 10 s`.
    public String seconds(long seconds) {
        var minutes = Math.floorDiv(seconds, 60L);
        var rest = Math.floorMod(seconds, 60L);
        if (minutes == 0) {
            return rest + "" + NO_BREAK + "s";
        }
        return number(minutes) + NO_BREAK + "min" + (rest == 0 ? "" : NO_BREAK + "" + rest + NO_BREAK + "s");
    }

    /// Twelve digits as printed on a transfer: `+++090/9337/55493+++`.
    public String structuredCommunication(String digits) {
        return digits.length() != 12
                ? digits
                : "+++" + digits.substring(0, 3) + "/" + digits.substring(3, 7) + "/" + digits.substring(7) + "+++";
    }

    /// A stored sum with its numbers, days and months as the language writes them: `20,00 × 15 / 31 = 9,67`,
    /// `17 oktober 2025 + 15 = 1 november 2025`, `februari 2026: 15,00`. Periods need words: see
    /// [PageWords#sum].
    String sum(String formula) {
        var dated =
                DAY.matcher(formula).replaceAll(day -> Matcher.quoteReplacement(date(LocalDate.parse(day.group()))));
        var named = MONTH.matcher(dated)
                .replaceAll(month -> Matcher.quoteReplacement(month(YearMonth.parse(month.group()))));
        return language == Language.EN ? named : DECIMAL_POINT.matcher(named).replaceAll("$1,$2");
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private String oneDecimal(BigDecimal amount, BigDecimal unit) {
        return number(amount.divide(unit, 1, RoundingMode.HALF_UP));
    }

    private static String noBreak(String text) {
        return text.replace(' ', NO_BREAK);
    }
}
