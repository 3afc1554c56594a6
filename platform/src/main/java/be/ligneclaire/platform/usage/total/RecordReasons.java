package be.ligneclaire.platform.usage.total;

import static be.ligneclaire.core.terms.RuleId.USAGE_INCLUSIONS_BELGIUM;
import static be.ligneclaire.core.terms.RuleId.USAGE_INCLUSIONS_EEA;

import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.rating.Note;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Explanation;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.platform.usage.UsageRecords.RecordStory;
import be.ligneclaire.platform.usage.total.Records.RatedRecord;
import java.math.BigDecimal;
import java.util.Optional;

/// Why one record costs what it costs, from the figures that were stored when it was rated.
final class RecordReasons {

    private RecordReasons() {}

    static RecordStory of(Edition edition, RatedRecord rated) {
        return new RecordStory(rated.view(), why(edition, rated), exception(edition, rated));
    }

    private static Explanation why(Edition edition, RatedRecord rated) {
        var working =
                Working.of(rule(rated), edition).count(used(rated), rated.view().quantity(), unit(rated));
        if (rated.included() > 0) {
            working.count("included", rated.included(), unit(rated));
        }
        if (rated.charged() == 0) {
            return working.explain(rated.included() + " ≤ " + rated.view().quantity() + " = 0.00");
        }
        var amount = TenDecimals.toDecimal(rated.view().amount());
        var price = plain(TenDecimals.toDecimal(rated.price()));
        return switch (rated.tariff().unit()) {
            case "second" ->
                working.number("price_per_minute", price, "EUR per minute")
                        .count("billed_seconds", rated.charged(), "s")
                        .explain(sum(price, rated.charged() + " / 60", amount));
            case "minute" ->
                working.number("price_per_minute", price, "EUR per minute")
                        .count("billed_minutes", rated.charged(), "minutes")
                        .explain(sum(price, Long.toString(rated.charged()), amount));
            case "service" ->
                working.number("stated", plain(amount), "EUR")
                        .explain(plain(amount).toPlainString());
            case "kilobyte" ->
                working.number("price_per_kb", price, "EUR")
                        .count("kb", rated.charged(), "kB")
                        .explain(sum(price, Long.toString(rated.charged()), amount));
            default ->
                working.number("price_each", price, "EUR").explain(sum(price, Long.toString(rated.charged()), amount));
        };
    }

    private static String sum(BigDecimal price, String quantity, BigDecimal amount) {
        return price.toPlainString() + " × " + quantity + " = " + plain(amount).toPlainString();
    }

    /// What is charged cites its tariff's rule, what is covered the bundle's.
    private static RuleId rule(RatedRecord rated) {
        var home = rated.view().visited().equals("BE") ? USAGE_INCLUSIONS_BELGIUM : USAGE_INCLUSIONS_EEA;
        return rated.charged() == 0 ? home : rated.tariff().rule().orElse(home);
    }

    private static Optional<Explanation> exception(Edition edition, RatedRecord rated) {
        if (rated.note() == Note.NONE) {
            return Optional.empty();
        }
        return rated.note()
                .rule()
                .map(rule -> Working.of(rule, edition)
                        .count(used(rated), rated.view().quantity(), unit(rated))
                        .count("not_charged", notCharged(rated), unit(rated))
                        .explain(notCharged(rated) + " × 0.00 = 0.00"));
    }

    private static long notCharged(RatedRecord rated) {
        long paid = rated.tariff().unit().equals("minute") ? rated.charged() * 60 : rated.charged();
        return Math.max(0, rated.view().quantity() - rated.included() - paid);
    }

    private static String used(RatedRecord rated) {
        return switch (rated.view().unit()) {
            case "second" -> "duration_s";
            case "kilobyte" -> "data_used";
            default -> "count";
        };
    }

    private static String unit(RatedRecord rated) {
        return switch (rated.view().unit()) {
            case "second" -> "s";
            case "kilobyte" -> "kB";
            default -> "messages";
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
