package be.ligneclaire.platform.subscription.letter;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.joda.money.Money;

/// Dates and amounts as a customer reads them: `1 februari 2026`, `€ 15,00`.
final class Words {

    private Words() {}

    static String date(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    static String amount(Money amount, Language language) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Euro.EUR.toCurrency());
        return format.format(amount.getAmount());
    }
}
