package be.ligneclaire.register.eval;

import be.ligneclaire.core.rules.access.Invitation;
import be.ligneclaire.core.rules.access.OwnEmail;
import be.ligneclaire.core.rules.access.RightsMatrix;
import be.ligneclaire.core.rules.access.SimLoss;
import be.ligneclaire.core.rules.privacy.CookieCategories;
import be.ligneclaire.core.rules.privacy.CookieConsent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Who may do what, and what a visitor agreed to.
final class AccessAnswers {

    private AccessAnswers() {}

    static Answer rightsMatrix(Case asked) {
        var role =
                asked.given().choice("role", "holder", "administrator", "user").toUpperCase(Locale.ROOT);
        var allowed = RightsMatrix.find(
                asked.edition(), RightsMatrix.Role.valueOf(role), asked.given().text("action"));
        return Answer.of(allowed).with("allowed", allowed.value()).with("logged", !allowed.value());
    }

    static Answer simLoss(Case asked) {
        var calls = asked.given().objects("calls").stream()
                .map(call -> new SimLoss.Call(call.instant("start"), call.money("charge")))
                .toList();
        var split = SimLoss.split(asked.edition(), asked.given().instant("suspension_requested"), calls);
        return Answer.of(split)
                .with("charged", split.value().charged())
                .with("not_charged", split.value().notCharged());
    }

    static Answer ownEmail(Case asked) {
        var accepted = OwnEmail.accepted(
                asked.edition(),
                asked.given().text("existing_login"),
                asked.given().text("new_login"));
        return Answer.of(accepted).with("accepted", accepted.value());
    }

    static Answer invitation(Case asked) {
        var given = asked.given();
        given.notBefore("sent", "opened");
        var days = given.has("validity_days")
                ? given.count("validity_days", 10_000)
                : Invitation.defaultValidityDays(asked.edition());
        var lastDay = Invitation.lastDay(asked.edition(), given.date("sent"), days);
        return Answer.of(lastDay)
                .with("valid", !given.date("opened").isAfter(lastDay.value()))
                .with("last_day", lastDay.value());
    }

    static Answer cookieConsent(Case asked) {
        var set = CookieConsent.set(asked.edition(), accepted(asked.given()));
        return Answer.of(set).with("set", words(set.value()));
    }

    static Answer cookieCategories(Case asked) {
        var accepted = accepted(asked.given());
        var set = CookieCategories.set(asked.edition(), accepted);
        return Answer.of(set)
                .with("set", words(set.value()))
                .with("third_party_login", CookieCategories.thirdPartyLogin(accepted));
    }

    private static List<String> words(List<CookieConsent.Category> categories) {
        return categories.stream().map(CookieConsent.Category::word).toList();
    }

    private static Set<CookieConsent.Category> accepted(Given given) {
        given.mustMention("choice");
        if (!given.has("choice")) {
            return Set.of();
        }
        if (given.isText("choice")) {
            given.choice("choice", "accept all");
            return Set.of(CookieConsent.Category.values());
        }
        var choice = given.object("choice");
        var accepted = new HashSet<CookieConsent.Category>();
        for (var key : choice.keys()) {
            var category = Arrays.stream(CookieConsent.Category.values())
                    .filter(known -> known.word().equals(key))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid(key, "choice", "analytics, social, advertising"));
            if (choice.flag(key)) {
                accepted.add(category);
            }
        }
        return accepted;
    }
}
