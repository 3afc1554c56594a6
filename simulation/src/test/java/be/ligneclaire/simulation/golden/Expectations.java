package be.ligneclaire.simulation.golden;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.terms.Working;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What was worked out by hand for a story: each document with its lines, and the charges that the test
/// publishes.
///
/// @param documents `c1 2026-02-01 22.26 vat 3.86: 7.26 15.00`
record Expectations(List<String> documents, List<PublishedCharge> charges) {

    static Expectations read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            Map<String, List<Object>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return new Expectations(
                    all.getOrDefault("documents", List.of()).stream()
                            .map(String::valueOf)
                            .toList(),
                    all.getOrDefault("charges", List.of()).stream()
                            .map(one -> charge((Map<?, ?>) one))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedCharge charge(Map<?, ?> written) {
        var amount = Euro.of(text(written, "amount"));
        var edition = Edition.named(text(written, "edition"));
        var rule = RuleId.of(text(written, "rule")).orElseThrow();
        return new PublishedCharge(
                LocalDateTime.parse(text(written, "at")),
                text(written, "customer"),
                Optional.ofNullable(written.get("item")).map(String::valueOf),
                LineKind.of(text(written, "kind")),
                Working.of(rule, edition).euro("fee", amount.abs()).amount(amount, text(written, "formula")));
    }

    private static String text(Map<?, ?> written, String key) {
        return String.valueOf(Objects.requireNonNull(written.get(key), key));
    }
}
