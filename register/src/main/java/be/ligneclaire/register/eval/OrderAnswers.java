package be.ligneclaire.register.eval;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_DOCUMENT_PRIORITY;
import static be.ligneclaire.core.terms.RuleId.NUMBERS_DIRECTORY;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.number.CardAbuse;
import be.ligneclaire.core.rules.number.DirectoryEntry;
import be.ligneclaire.core.rules.number.EmergencyCalls;
import be.ligneclaire.core.rules.number.PortKind;
import be.ligneclaire.core.rules.start.DocumentPriority;
import be.ligneclaire.core.rules.start.EasySwitchDisclaimer;
import be.ligneclaire.core.rules.start.EasySwitchMandate;
import be.ligneclaire.core.rules.start.InstallationDeadline;
import be.ligneclaire.core.rules.start.PriceAtStart;
import be.ligneclaire.core.rules.start.ServicesOnOffer;
import java.util.Optional;

/// What an order needs and by when it is carried out.
final class OrderAnswers {

    private OrderAnswers() {}

    static Answer documentPriority(Case asked) {
        var documents = asked.given().texts("documents", "text");
        if (documents.stream().noneMatch(asked.edition().words(CONTRACT_DOCUMENT_PRIORITY, "order")::contains)) {
            throw Refusal.invalid("documents", "choice", "confirmation, special terms, general terms");
        }
        var winner = DocumentPriority.wins(asked.edition(), documents);
        return Answer.of(winner).with("wins", winner.value());
    }

    static Answer installationDeadline(Case asked) {
        var lastDay = InstallationDeadline.lastDay(
                asked.edition(), asked.given().date("requested"), asked.given().dateIfAny("connected"));
        return Answer.of(lastDay).with("last_day", lastDay.value());
    }

    static Answer priceAtStart(Case asked) {
        var day = PriceAtStart.day(
                asked.edition(), asked.given().date("accepted"), asked.given().dateIfAny("activated"));
        return Answer.of(day).with("price_list_of", day.value());
    }

    static Answer services(Case asked) {
        var offered = ServicesOnOffer.offered(
                asked.edition(), asked.given().choice("service", "internet", "mobile", "fixed", "tv"));
        return Answer.of(offered).with("offered", offered.value());
    }

    static Answer easySwitchMandate(Case asked) {
        var by = EasySwitchMandate.sendBy(asked.edition(), asked.given().date("activated"));
        var answer = Answer.of(by).with("send_by", by.value());
        return asked.given().has("service")
                ? answer.with(
                        "covered",
                        EasySwitchMandate.covers(asked.edition(), asked.given().text("service")))
                : answer;
    }

    static Answer easySwitchDisclaimer(Case asked) {
        var liable = EasySwitchDisclaimer.operatorLiable(
                asked.edition(), asked.given().choice("cause", "former operator", "customer", "operator", "unknown"));
        return Answer.of(liable).with("operator_liable", liable.value());
    }

    static Answer cardAbuse(Case asked) {
        var review = CardAbuse.review(asked.edition(), asked.given().count("active_cards"));
        return Answer.of(review).with("review", review.value());
    }

    static Answer portKind(Case asked) {
        var given = asked.given();
        var complex = PortKind.complex(
                asked.edition(),
                given.count("numbers"),
                given.flagOr("range", false),
                given.flagOr("several_lines", false));
        return Answer.of(complex).with("kind", complex.value() ? "complex" : "simple");
    }

    static Answer directory(Case asked) {
        var listed = DirectoryEntry.listed(asked.edition(), asked.given().flag("express_request"));
        return Answer.of(listed)
                .with("listed", listed.value())
                .with("fee", asked.edition().euro(NUMBERS_DIRECTORY, "fee"));
    }

    static Answer emergencyCalls(Case asked) {
        var emergency = EmergencyCalls.emergency(asked.edition(), asked.given().text("dialled"));
        return Answer.of(emergency)
                .with("emergency", emergency.value())
                .with("charge", emergency.value() ? Optional.of(Euro.ZERO) : Optional.empty());
    }
}
