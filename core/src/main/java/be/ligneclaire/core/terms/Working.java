package be.ligneclaire.core.terms;

import be.ligneclaire.core.money.Euro;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/// The working of one calculation as one would write it on paper: the figures in the order they are used,
/// then the sum with the numbers in place. Ends in a [Reckoning] (money) or a [Finding] (anything else).
public final class Working {

    private static final int SHOWN_DECIMALS = 4;

    private final RuleId rule;
    private final Edition edition;
    private final List<Figure> figures = new ArrayList<>(4);

    private Working(RuleId rule, Edition edition) {
        this.rule = rule;
        this.edition = edition;
    }

    /// An empty sheet for this rule in this edition.
    public static Working of(RuleId rule, Edition edition) {
        return new Working(rule, edition);
    }

    /// An amount in euro with two decimals.
    public Working euro(String name, Money amount) {
        return figure(name, Euro.text(amount), "EUR");
    }

    /// An amount in euro as exact as it is.
    public Working euro(String name, BigDecimal exact) {
        return figure(name, exact.toPlainString(), "EUR");
    }

    /// A number of calendar days.
    public Working days(String name, long days) {
        return figure(name, Long.toString(days), "days");
    }

    /// A whole number with its unit.
    public Working count(String name, long value, String unit) {
        return figure(name, Long.toString(value), unit);
    }

    /// A decimal number with its unit.
    public Working number(String name, BigDecimal value, String unit) {
        return figure(name, value.toPlainString(), unit);
    }

    /// A percentage, `4.5`.
    public Working percent(String name, BigDecimal percent) {
        return figure(name, percent.toPlainString(), "percent");
    }

    /// A local date.
    public Working date(String name, LocalDate date) {
        return figure(name, date.toString(), "date");
    }

    /// A calendar month.
    public Working month(String name, YearMonth month) {
        return figure(name, month.toString(), "month");
    }

    /// A yes or no.
    public Working flag(String name, boolean value) {
        return figure(name, Boolean.toString(value), "flag");
    }

    /// A named choice.
    public Working word(String name, String value) {
        return figure(name, value, "word");
    }

    /// Any figure.
    public Working figure(String name, String value, String unit) {
        figures.add(new Figure(name, value, unit));
        return this;
    }

    /// Rounds the exact result once, half up, to the cent (`money.rounding`).
    ///
    /// @param sum the sum with the numbers in place, without result: `20.00 × 15 / 31`
    public Reckoning rounds(String sum, BigDecimal exact) {
        var amount = Euro.rounded(exact);
        return amount(amount, sum + " = " + rounding(exact, amount));
    }

    /// An amount that needed no rounding, with its whole formula.
    public Reckoning amount(Money amount, String formula) {
        return new Reckoning(amount, explain(formula));
    }

    /// A result that is not money, with its whole formula.
    public <T> Finding<T> found(T value, String formula) {
        return new Finding<>(value, explain(formula));
    }

    /// The explanation alone.
    public Explanation explain(String formula) {
        return new Explanation(rule, edition, figures, formula);
    }

    /// `9.6774… → 9.68`, or `5.00` where nothing was rounded.
    public static String rounding(BigDecimal exact, Money amount) {
        var result = Euro.text(amount);
        return exact.compareTo(amount.getAmount()) == 0 ? result : shown(exact) + " → " + result;
    }

    /// At most four decimals, cut off with `…` where more follow: `9.6774…`, `140.005`.
    public static String shown(BigDecimal exact) {
        var cut = exact.setScale(SHOWN_DECIMALS, RoundingMode.DOWN);
        if (cut.compareTo(exact) != 0) {
            return cut.toPlainString() + "…";
        }
        var plain = exact.stripTrailingZeros();
        return plain.setScale(Math.max(plain.scale(), 2), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
