package be.ligneclaire.platform.portal.page;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.time.Brussels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// Amounts, dates, numbers and quantities as a page writes them in a language (`ux.md` §12): no-break
/// spaces inside, dates with the name of the month, time in 24 hours, Belgian.
public record Formats(Language language) {

    private static final char NO_BREAK = '\u00a0';
    private static final Pattern DECIMAL_POINT = Pattern.compile("(\\d)\\.(\\d)");
    private static final String MINUS = "\u2212";
    private static final BigDecimal KILOBYTES_PER_GIGABYTE = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal KILOBYTES_PER_MEGABYTE = BigDecimal.valueOf(1_000);

    /// `€ 21,45`, `21,45 €`, `€21.45`; with a real minus sign before a credit.
    public String money(Money amount) {
        return euro(amount.getAmount(), 2, 2);
    }

    /// A price or rate with as many decimals as it has, at least two: `€ 0,0006`.
    public String euro(BigDecimal amount) {
        return euro(amount, 2, 10);
    }

    /// `1.234,5`.
    public String number(BigDecimal number) {
        return plain(number, 0, 10);
    }

    /// `1.234`.
    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /// `7 december 2026`, `7. Dezember 2026`.
    public String date(LocalDate date) {
        return noBreak(pattern("d MMMM yyyy", "d. MMMM yyyy").format(date));
    }

    /// `7 dec 2026`, for tables.
    public String shortDate(LocalDate date) {
        return noBreak(pattern("d MMM yyyy", "d. MMM yyyy").format(date));
    }

    /// `december 2026`.
    public String month(YearMonth month) {
        return noBreak(pattern("MMMM yyyy", "MMMM yyyy").format(month));
    }

    /// A period with its last day included: `17 – 31 januari 2026`.
    public String period(LocalDateRange days) {
        var last = days.getEndInclusive();
        if (days.getStart().equals(last)) {
            return date(last);
        }
        var isOneMonth = YearMonth.from(days.getStart()).equals(YearMonth.from(last));
        var first = isOneMonth ? noBreak(pattern("d", "d.").format(days.getStart())) : date(days.getStart());
        return first + NO_BREAK + "– " + date(last);
    }

    /// `17 januari 2026, 10:42`.
    public String instant(Instant instant) {
        return date(Brussels.dateOf(instant)) + ", " + time(instant);
    }

    /// `10:42`.
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                .withZone(Brussels.ZONE)
                .format(instant);
    }

    /// `17 jan, 10:42`, for tables of records.
    public String shortInstant(Instant instant) {
        return noBreak(pattern("d MMM", "d. MMM").format(Brussels.dateOf(instant))) + ", " + time(instant);
    }

    /// `0470 12 34 56` for a Belgian number, `+32 …` spelled out otherwise; a service identifier stays as
    /// it is.
    public String line(String identifier) {
        if (!identifier.startsWith("+")) {
            return identifier;
        }
        if (identifier.startsWith("+324") && identifier.length() == 12) {
            return noBreak("0%s %s %s %s"
                    .formatted(
                            identifier.substring(3, 6),
                            identifier.substring(6, 8),
                            identifier.substring(8, 10),
                            identifier.substring(10)));
        }
        if (identifier.startsWith("+322") && identifier.length() == 11) {
            return noBreak("02 %s %s %s"
                    .formatted(identifier.substring(4, 7), identifier.substring(7, 9), identifier.substring(9)));
        }
        return identifier;
    }

    /// Kilobytes as the largest unit in which the amount can be read: `12,3 GB`, `480 MB`, `12 KB`.
    public String data(long kilobytes) {
        var amount = BigDecimal.valueOf(kilobytes);
        if (amount.compareTo(KILOBYTES_PER_GIGABYTE) >= 0) {
            return oneDecimal(amount, KILOBYTES_PER_GIGABYTE) + NO_BREAK + "GB";
        }
        if (amount.compareTo(KILOBYTES_PER_MEGABYTE) >= 0) {
            return oneDecimal(amount, KILOBYTES_PER_MEGABYTE) + NO_BREAK + "MB";
        }
        return number(kilobytes) + NO_BREAK + "KB";
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

    /// A stored sum with its numbers written as in the language: `20,00 × 15 / 31 = 9,6774… → 9,68`.
    public String sum(String formula) {
        return language == Language.EN
                ? formula
                : DECIMAL_POINT.matcher(formula).replaceAll("$1,$2");
    }

    private String oneDecimal(BigDecimal amount, BigDecimal unit) {
        return plain(amount.divide(unit, 1, RoundingMode.HALF_UP), 0, 1);
    }

    private String euro(BigDecimal amount, int fewest, int most) {
        var sign = amount.signum() < 0 ? MINUS : "";
        var figures = plain(amount.abs(), fewest, most);
        return switch (language) {
            case NL -> "€" + NO_BREAK + sign + figures;
            case FR, DE -> sign + figures + NO_BREAK + "€";
            case EN -> sign + "€" + figures;
        };
    }

    private String plain(BigDecimal number, int fewest, int most) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(fewest);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return noBreak(format.format(number));
    }

    private DateTimeFormatter pattern(String pattern, String german) {
        return DateTimeFormatter.ofPattern(language == Language.DE ? german : pattern, language.locale());
    }

    private static String noBreak(String text) {
        return text.replace(' ', NO_BREAK);
    }
}
