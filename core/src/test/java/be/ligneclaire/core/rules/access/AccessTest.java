package be.ligneclaire.core.rules.access;

import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static be.ligneclaire.core.terms.RuleId.IDENTITY_INVITATION;
import static be.ligneclaire.core.terms.RuleId.IDENTITY_OWN_EMAIL_PER_USER;
import static be.ligneclaire.core.terms.RuleId.IDENTITY_PASSWORD_RESET;
import static be.ligneclaire.core.terms.RuleId.IDENTITY_RIGHTS_MATRIX;
import static be.ligneclaire.core.terms.RuleId.IDENTITY_SIM_LOSS;
import static be.ligneclaire.core.terms.RuleId.IDENTITY_USAGE_ALERT_SETTINGS;
import static be.ligneclaire.core.terms.RuleId.NOTIFICATIONS_FREE_OF_CHARGE;
import static be.ligneclaire.core.terms.RuleId.PRIVACY_COOKIE_CATEGORIES;
import static be.ligneclaire.core.terms.RuleId.PRIVACY_COOKIE_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.privacy.CookieCategories;
import be.ligneclaire.core.rules.privacy.CookieConsent;
import be.ligneclaire.core.rules.privacy.CookieConsent.Category;
import be.ligneclaire.core.terms.Proves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Roles, logins, losses and choices.
@Proves({
    IDENTITY_RIGHTS_MATRIX,
    IDENTITY_SIM_LOSS,
    IDENTITY_OWN_EMAIL_PER_USER,
    IDENTITY_INVITATION,
    IDENTITY_PASSWORD_RESET,
    IDENTITY_USAGE_ALERT_SETTINGS,
    NOTIFICATIONS_FREE_OF_CHARGE,
    PRIVACY_COOKIE_CONSENT,
    PRIVACY_COOKIE_CATEGORIES
})
class AccessTest {

    @ParameterizedTest(name = "{0}: {1} is allowed: {2}")
    @CsvSource({
        "USER, view own usage, true", "USER, view invoices, false", "ADMINISTRATOR, view invoices, true",
        "ADMINISTRATOR, cancel contract, false", "HOLDER, cancel contract, true",
                "HOLDER, replace contract holder, false",
        "HOLDER, something new, false", "ADMINISTRATOR, set alert on an employee line, true",
    })
    void rights(RightsMatrix.Role role, String action, boolean allowed) {
        assertThat(RightsMatrix.allows(FR, role, action)).isEqualTo(allowed);
    }

    @Test
    void a_call_that_starts_at_the_request_is_not_charged() {
        var request = Instant.parse("2025-11-10T13:05:00Z");
        var calls = List.of(
                new SimLoss.Call(request.minusSeconds(1), Euro.of("2.40")),
                new SimLoss.Call(request, Euro.of("1.10")),
                new SimLoss.Call(request.plusSeconds(60), Euro.of("8.00")));
        assertThat(SimLoss.split(FR, request, calls).value())
                .isEqualTo(new SimLoss.Split(Euro.of("2.40"), Euro.of("9.10")));
    }

    @Test
    void addresses_are_compared_trimmed_and_in_lower_case() {
        assertThat(OwnEmail.accepted(NL, "An.Peeters@example.be", "an.peeters@EXAMPLE.be ")
                        .value())
                .isFalse();
        assertThat(OwnEmail.accepted(NL, "an@example.be", "an+1@example.be").value())
                .isTrue();
    }

    @Test
    void invitations_and_links_lapse() {
        assertThat(Invitation.lastDay(FR, LocalDate.of(2025, 11, 3), Invitation.defaultValidityDays(FR))
                        .value())
                .isEqualTo("2025-11-17");
        var sent = Instant.parse("2026-01-01T10:00:00Z");
        assertThat(PasswordReset.validUntil(FR, sent).value()).isEqualTo(sent.plusSeconds(1800));
    }

    @Test
    void alerts_and_free_messages() {
        assertThat(UsageAlertSettings.allowed(FR, RightsMatrix.Role.USER).value())
                .isFalse();
        assertThat(UsageAlertSettings.allowed(FR, RightsMatrix.Role.HOLDER).value())
                .isTrue();
        assertThat(FreeMessages.free(FR, "roaming-alert").value()).isTrue();
        assertThat(FreeMessages.free(FR, "reminder-3").value()).isFalse();
    }

    @Test
    void only_chosen_cookies_are_set_in_their_order() {
        assertThat(CookieConsent.set(FR, Set.of()).value()).containsExactly(Category.NECESSARY);
        assertThat(CookieConsent.set(FR, Set.of(Category.ADVERTISING, Category.ANALYTICS))
                        .value())
                .containsExactly(Category.NECESSARY, Category.ANALYTICS, Category.ADVERTISING);
        assertThat(CookieCategories.set(FR, Set.of(Category.SOCIAL)).value())
                .containsExactly(Category.NECESSARY, Category.SOCIAL);
        assertThat(CookieCategories.thirdPartyLogin(Set.of(Category.SOCIAL))).isTrue();
        assertThat(CookieCategories.thirdPartyLogin(Set.of(Category.ANALYTICS))).isFalse();
    }
}
