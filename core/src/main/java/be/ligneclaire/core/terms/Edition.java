package be.ligneclaire.core.terms;

import be.ligneclaire.core.money.Euro;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/// One edition of the terms: its code, parameters and clause numbers, all data.
///
/// A contract is bound for its whole life to the edition it accepted (`contract.edition-binding`). Files
/// `terms/<code>.properties` hold, per rule, `<rule>.clauses` and `<rule>.<parameter>`;
/// `terms/editions.properties` lists the codes from oldest to newest. A new edition is a new file.
public final class Edition {

    private final String code;
    private final EditionData data;

    Edition(String code, EditionData data) {
        this.code = code;
        this.data = data;
    }

    /// This edition with some lines changed, under another code: what a new file would make.
    Edition with(String otherCode, Map<String, String> changed) {
        var texts = new HashMap<>(data.texts());
        texts.putAll(changed);
        return new Edition(otherCode, new EditionData(texts));
    }

    /// `fr-2025-09-30`.
    public String code() {
        return code;
    }

    /// Every edition, oldest first.
    public static List<Edition> all() {
        return EditionData.editions();
    }

    /// The edition that new contracts take, whatever the date.
    public static Edition newest() {
        return all().getLast();
    }

    /// The edition with this code.
    public static Optional<Edition> of(String code) {
        return all().stream().filter(edition -> edition.code.equals(code)).findFirst();
    }

    /// The edition with this code, which is known to exist (it was stored with a contract).
    ///
    /// @throws IllegalArgumentException if there is no such edition
    public static Edition named(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("No edition " + code));
    }

    /// The clauses of a rule in this edition, one label per element: `["CG 5.3", "CG 5.4"]`. Never empty:
    /// where the edition is silent, the labels of the newest edition that speaks, else of a portal source,
    /// each after its short name, `"(fr) CG 6.2"`.
    public List<String> clauses(RuleId rule) {
        return data.clauses(rule.id());
    }

    /// Whether the rule exists in this edition; a few exist in some only (`usage.normal-mobile-fr`).
    public boolean has(RuleId rule) {
        return !parameter(rule, "absent").orElse("false").equals("true");
    }

    /// The ids of all rules of the rulebook, those in prose too, in the order of the edition's file.
    public List<String> rules() {
        return data.rules();
    }

    /// The clauses of any rule by its id, as [#clauses(RuleId)].
    public List<String> clauses(String rule) {
        return data.clauses(rule);
    }

    /// All parameters of a rule by name, in alphabetical order.
    public Map<String, String> parameters(String rule) {
        return data.parameters(rule);
    }

    /// A parameter of a rule in this edition, as written in the edition's file.
    public Optional<String> parameter(RuleId rule, String name) {
        return data.parameter(rule.id(), name);
    }

    /// A parameter that every edition must have.
    ///
    /// @throws IllegalStateException if the edition's file lacks it
    public String word(RuleId rule, String name) {
        return data.word(rule.id(), name);
    }

    /// A whole-number parameter: days, seconds, reminders.
    public int number(RuleId rule, String name) {
        return data.number(rule.id(), name);
    }

    /// A decimal parameter: a price per unit, a percentage.
    public BigDecimal decimal(RuleId rule, String name) {
        return data.decimal(rule.id(), name);
    }

    /// An amount in euro with at most two decimals.
    public Money euro(RuleId rule, String name) {
        return Euro.of(decimal(rule, name));
    }

    /// A yes or no, written `true` or `false`.
    public boolean flag(RuleId rule, String name) {
        return data.flag(rule.id(), name);
    }

    /// A list of words separated by commas.
    public List<String> words(RuleId rule, String name) {
        return data.words(rule.id(), name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edition edition && edition.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
