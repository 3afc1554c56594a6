package be.ligneclaire.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.rules.invoicing.Vat;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.RuleId;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One rule, one class, at least one proof, clauses in every edition.
class RuleRegisterTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("be.ligneclaire.core");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("be.ligneclaire.core");

    @ParameterizedTest(name = "{0} lives in one class")
    @EnumSource
    void every_rule_lives_in_exactly_one_class(RuleId rule) {
        assertThat(Register.classesOf(rule, CODE)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} is proved")
    @EnumSource
    void every_rule_is_proved_by_a_test(RuleId rule) {
        assertThat(Register.proofsOf(rule, TESTS)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} has clauses in every edition")
    @EnumSource
    void every_rule_cites_a_clause_in_every_edition(RuleId rule) {
        for (var edition : Edition.all()) {
            assertThat(edition.clauses(rule))
                    .allSatisfy(clause -> assertThat(clause).isNotBlank());
        }
    }

    @Test
    void all_editions_know_the_same_251_rules() {
        for (var edition : Edition.all()) {
            assertThat(edition.rules())
                    .hasSize(251)
                    .containsExactlyElementsOf(Edition.newest().rules())
                    .containsAll(Arrays.stream(RuleId.values()).map(RuleId::id).toList());
        }
    }

    @Test
    void a_rule_without_class_or_proof_is_noticed() {
        var nothing = new ClassFileImporter().importClasses(Edition.class);
        assertThat(Register.classesOf(RuleId.MONEY_VAT, nothing)).isEmpty();
        assertThat(Register.proofsOf(RuleId.MONEY_VAT, nothing)).isEmpty();
    }

    @Test
    void a_second_class_for_a_rule_is_noticed() {
        @Implements(RuleId.MONEY_VAT)
        final class Another {}

        var both = new ClassFileImporter().importClasses(Vat.class, Another.class);
        assertThat(Register.classesOf(RuleId.MONEY_VAT, both)).hasSize(2);
    }

    @Test
    void a_rule_without_clauses_is_noticed() {
        assertThatThrownBy(() -> Edition.newest().clauses("billing.no-such-rule"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rules_know_no_clock() {
        for (var type : CODE) {
            if (type.getPackageName().startsWith("be.ligneclaire.core.rules")) {
                assertThat(type.getMethodCallsFromSelf())
                        .as(type.getName())
                        .noneMatch(call -> call.getTarget().getName().equals("now"));
            }
        }
    }
}
