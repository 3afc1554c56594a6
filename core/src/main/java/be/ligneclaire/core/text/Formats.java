package be.ligneclaire.core.text;

import be.ligneclaire.core.ids.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.Money;

/// Amounts, dates and numbers as they are written in each language, the same in a message, on a page and in
/// a document.
///
/// | | nl | fr | de | en |
/// |-|----|----|----|----|
/// | amount | `€ 1.021,45` | `1 021,45 €` | `1.021,45 €` | `€1,021.45` |
/// | date | `7 december 2026` | `7 décembre 2026` | `7. Dezember 2026` | `7 December 2026` |
///
/// Spaces inside an amount or a number do not break; a negative amount has a real minus sign in front.
public final class Formats {

    /// A space at which no line breaks.
    public static final char NO_BREAK_SPACE = '\u00a0';

    private static final char MINUS = '\u2212';
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final ConcurrentHashMap<NumberForm, DecimalFormat> NUMBERS = new ConcurrentHashMap<>();

    private Formats() {}

    /// An amount in euro, two decimals.
    public static String amount(Money amount, Language language) {
        var minus = amount.isNegative() ? String.valueOf(MINUS) : "";
        var figure = number(amount.getAmount().abs(), 2, language);
        return minus
                + switch (language) {
                    case NL -> "€" + NO_BREAK_SPACE + figure;
                    case FR, DE -> figure + NO_BREAK_SPACE + "€";
                    case EN -> "€" + figure;
                };
    }

    /// A number with this many decimals, half up, its thousands grouped.
    public static String number(BigDecimal number, int decimals, Language language) {
        var form = NUMBERS.computeIfAbsent(new NumberForm(language, decimals), NumberForm::format);
        return ((DecimalFormat) form.clone()).format(number);
    }

    /// A form to copy, since one that is used by two threads mixes their numbers up.
    private record NumberForm(Language language, int decimals) {
        DecimalFormat format() {
            var symbols = new DecimalFormatSymbols(Locale.ROOT);
            symbols.setMinusSign(MINUS);
            symbols.setDecimalSeparator(language == Language.EN ? '.' : ',');
            symbols.setGroupingSeparator(
                    switch (language) {
                        case NL, DE -> '.';
                        case FR -> NO_BREAK_SPACE;
                        case EN -> ',';
                    });
            var format = new DecimalFormat(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), symbols);
            format.setRoundingMode(RoundingMode.HALF_UP);
            return format;
        }
    }

    /// A date with the name of the month and the year.
    public static String date(LocalDate day, Language language) {
        return dayAndMonth(day, language) + " " + day.getYear();
    }

    /// A date without its year, where the year is plain: `7 december`.
    public static String dayAndMonth(LocalDate day, Language language) {
        var number = switch (language) {
            case NL, EN -> Integer.toString(day.getDayOfMonth());
            case FR -> day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
            case DE -> day.getDayOfMonth() + ".";
        };
        return number + " " + month(day.getMonth(), language);
    }

    /// The name of a month as the language writes it inside a sentence.
    public static String month(Month month, Language language) {
        return month.getDisplayName(TextStyle.FULL, language.locale());
    }

    /// A time of day in 24 hours: `10:50`.
    public static String time(LocalTime time) {
        return HOUR.format(time);
    }

    /// A telephone number as Belgians write it, `0470 12 34 56` or `02 555 12 12`; a number of another
    /// country and a service identifier stay as they are.
    public static String line(String identifier) {
        if (identifier.matches("\\+324[0-9]{8}")) {
            return join("0" + identifier.substring(3, 6), identifier.substring(6, 8), identifier.substring(8, 10))
                    + NO_BREAK_SPACE
                    + identifier.substring(10);
        }
        if (identifier.matches("\\+32[2349][0-9]{7}")) {
            return join("0" + identifier.charAt(3), identifier.substring(4, 7), identifier.substring(7, 9))
                    + NO_BREAK_SPACE
                    + identifier.substring(9);
        }
        return identifier;
    }

    /// A telephone number or service identifier of which only the ends are shown, enough for its owner to
    /// know which one: `0470 xx xx 56`, `FTTH xx xx 01`. For messages, which anybody may come to read.
    public static String masked(String identifier) {
        var national = identifier.startsWith("+32") ? "0" + identifier.substring(3) : identifier;
        if (national.length() < 8) {
            return national;
        }
        return join(national.substring(0, 4), "xx", "xx") + NO_BREAK_SPACE + lastDigits(national, 2);
    }

    /// An account number in groups of four: `BE68 5390 0754 7034`.
    public static String iban(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1" + NO_BREAK_SPACE);
    }

    /// The last digits of a number, as a message shows them: `0017`.
    public static String lastDigits(String number, int count) {
        return number.substring(Math.max(0, number.length() - count));
    }

    private static String join(String... groups) {
        return String.join(String.valueOf(NO_BREAK_SPACE), groups);
    }
}
