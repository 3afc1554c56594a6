package be.ligneclaire.register;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.register.eval.RuleEvaluator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// For what a customer owes, the law never makes it more than the contract.
class LawPropertiesTest {

    private final long seed = Long.getLong("seed", 20_260_105L);
    private final SplittableRandom random = new SplittableRandom(seed);
    private final RuleEvaluator contract = new RuleEvaluator(false, Language.EN);
    private final RuleEvaluator law = new RuleEvaluator(true, Language.EN);

    @Test
    void statutory_is_never_above_contract() {
        for (var i = 0; i < 3000; i++) {
            var line = Answers.read(claim());
            var key = Answers.text(line, "id");
            var asked = Answers.object(Answers.to(contract, line), "result");
            var allowed = Answers.object(Answers.to(law, line), "result");
            assertThat(new BigDecimal(Answers.text(allowed, key)))
                    .as("seed %d: %s", seed, line)
                    .isLessThanOrEqualTo(new BigDecimal(Answers.text(asked, key)));
        }
    }

    private String claim() {
        var edition = random.nextBoolean() ? "nl-2025" : "en-2024";
        return switch (random.nextInt(5)) {
            case 0 ->
                line(
                        "total",
                        "collections.reminder-fee",
                        edition,
                        "\"reminders_sent\":" + random.nextInt(5) + ",\"due_dates_reminded_before\":"
                                + random.nextInt(6) + ",\"postage\":" + money(1_000));
            case 1 -> line("indemnity", "collections.indemnity", edition, "\"unpaid_principal\":" + money(5_000_000));
            case 2 -> line("fees", "payments.direct-debit-rejection", edition, "\"rejections\":" + random.nextInt(5));
            case 3 ->
                line(
                        "gross",
                        "collections.bailiff-2023",
                        edition,
                        "\"act\":\"collection fee\",\"principal_and_interest\":" + money(2_000_000));
            default ->
                line(
                        "interest",
                        "collections.interest",
                        edition,
                        "\"principal\":" + money(500_000) + ",\"due\":\"" + day(0) + "\",\"paid\":\""
                                + day(random.nextInt(700)) + "\",\"legal_rate_percent\":\"" + random.nextInt(13)
                                + "\"");
        };
    }

    private String line(String key, String rule, String edition, String given) {
        var family = List.of("telecom", "other", "mixed").get(random.nextInt(3));
        return "{\"id\":\"%s\",\"rule\":\"%s\",\"edition\":\"%s\",\"given\":{%s,\"service_family\":\"%s\"}}"
                .formatted(key, rule, edition, given, family);
    }

    private String money(int mostCents) {
        return "\"" + BigDecimal.valueOf(random.nextInt(mostCents), 2).toPlainString() + "\"";
    }

    private static LocalDate day(int after) {
        return LocalDate.of(2024, 5, 17).plusDays(after);
    }
}
