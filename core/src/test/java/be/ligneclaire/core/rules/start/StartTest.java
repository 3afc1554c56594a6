package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.Editions.EN;
import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static be.ligneclaire.core.terms.RuleId.BILLING_START_INTERNET_FIXED;
import static be.ligneclaire.core.terms.RuleId.BILLING_START_MOBILE;
import static be.ligneclaire.core.terms.RuleId.CATALOG_FIXED_NEEDS_INTERNET;
import static be.ligneclaire.core.terms.RuleId.CATALOG_OPTION_DEPENDENCY;
import static be.ligneclaire.core.terms.RuleId.CATALOG_PRICE_AT_START;
import static be.ligneclaire.core.terms.RuleId.CATALOG_SERVICES;
import static be.ligneclaire.core.terms.RuleId.CATALOG_TV_PREREQUISITE;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_DOCUMENT_PRIORITY;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_START;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_TERM;
import static be.ligneclaire.core.terms.RuleId.ORDERING_REFUSAL_GROUNDS;
import static be.ligneclaire.core.terms.RuleId.PORTAL_OPTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a contract and an order depend on.
@Proves({
    CONTRACT_START, CONTRACT_TERM, CATALOG_FIXED_NEEDS_INTERNET, CATALOG_TV_PREREQUISITE, CATALOG_OPTION_DEPENDENCY,
    BILLING_START_INTERNET_FIXED, BILLING_START_MOBILE, ORDERING_REFUSAL_GROUNDS, PORTAL_OPTIONS,
            CATALOG_PRICE_AT_START,
    CATALOG_SERVICES, CONTRACT_DOCUMENT_PRIORITY
})
class StartTest {

    private static final LocalDate ACCEPTED = LocalDate.of(2025, 10, 2);
    private static final LocalDate ACTIVATED = LocalDate.of(2025, 10, 9);

    @ParameterizedTest(name = "{0}: takes effect on {1}, billed from {2}")
    @CsvSource({
        "en-2024, 2025-10-09, 2025-10-09",
        "nl-2025, 2025-10-02, 2025-10-06",
        "fr-2025-09-30, 2025-10-02, 2025-10-06",
    })
    void start_of_contract_price_and_billing(String edition, LocalDate effect, LocalDate billed) {
        var terms = Edition.named(edition);
        var installed = LocalDate.of(2025, 10, 6);
        assertThat(ContractStart.effectiveOn(terms, ACCEPTED, Optional.of(ACTIVATED)))
                .contains(effect);
        assertThat(PriceAtStart.day(terms, ACCEPTED, Optional.of(ACTIVATED)).value())
                .contains(effect);
        assertThat(BillingStartFixed.of(terms, installed, ACTIVATED, Optional.empty())
                        .value())
                .isEqualTo(billed);
        assertThat(BillingStartFixed.of(terms, installed, ACTIVATED, Optional.of(ACTIVATED.plusDays(5)))
                        .value())
                .isEqualTo(ACTIVATED.plusDays(5));
        assertThat(BillingStartMobile.of(terms, ACTIVATED).value()).isEqualTo(ACTIVATED);
    }

    @Test
    void without_activation_a_contract_under_en_has_not_begun() {
        assertThat(ContractStart.effectiveOn(EN, ACCEPTED, Optional.empty())).isEmpty();
        assertThat(ContractStart.atAcceptance(EN)).isFalse();
        assertThat(ContractStart.atAcceptance(NL)).isTrue();
        assertThat(ContractStart.effectiveOn(FR, ACCEPTED, Optional.empty())).contains(ACCEPTED);
    }

    @ParameterizedTest(name = "effective {0}: indefinite from {1}")
    @CsvSource({"2026-01-31, 2026-02-28", "2026-03-10, 2026-04-10", "2028-01-30, 2028-02-29"})
    void the_first_month(LocalDate effective, LocalDate indefinite) {
        assertThat(ContractTerm.indefiniteFrom(FR, effective).value()).isEqualTo(indefinite);
    }

    @Test
    void fixed_telephony_needs_internet_in_fr_only() {
        assertThat(FixedNeedsInternet.allowed(FR, false)).isFalse();
        assertThat(FixedNeedsInternet.allowed(FR, true)).isTrue();
        assertThat(FixedNeedsInternet.allowed(NL, false)).isTrue();
        assertThat(FixedNeedsInternet.find(FR, false, true).value()).isTrue();
    }

    @Test
    void television_needs_a_base() {
        assertThat(TvPrerequisite.allowed(EN, false, false)).isFalse();
        assertThat(TvPrerequisite.allowed(EN, true, false)).isTrue();
        assertThat(TvPrerequisite.allowed(EN, false, true)).isTrue();
        assertThat(TvPrerequisite.allowed(EN, true, true)).isTrue();
        assertThat(ServicesOnOffer.offered(EN, "tv").value()).isTrue();
        assertThat(ServicesOnOffer.offered(FR, "tv").value()).isFalse();
    }

    @Test
    void an_option_needs_its_service() {
        assertThat(OptionDependency.allowed(FR, false)).isFalse();
        assertThat(OptionDependency.allowed(FR, true)).isTrue();
        assertThat(OptionSwitch.effective(FR, false, true, ACCEPTED).value()).isEmpty();
        assertThat(OptionSwitch.effective(FR, true, true, ACCEPTED).value()).contains(ACCEPTED);
        assertThat(OptionSwitch.effective(FR, true, false, ACCEPTED).value()).contains(LocalDate.of(2025, 11, 1));
    }

    @Test
    void a_ground_is_named_or_not() {
        assertThat(RefusalGrounds.named(FR, "address-abroad").value()).isTrue();
        assertThat(RefusalGrounds.named(FR, "bad-mood").value()).isFalse();
    }

    @Test
    void the_confirmation_wins() {
        assertThat(DocumentPriority.wins(FR, List.of("general terms", "confirmation"))
                        .value())
                .isEqualTo("confirmation");
        assertThat(DocumentPriority.wins(FR, List.of("general terms", "special terms"))
                        .value())
                .isEqualTo("special terms");
        assertThatThrownBy(() -> DocumentPriority.wins(FR, List.of("chat")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
