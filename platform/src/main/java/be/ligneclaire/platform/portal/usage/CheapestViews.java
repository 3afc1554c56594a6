package be.ligneclaire.platform.portal.usage;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.rating.PlanComparison;
import be.ligneclaire.core.rating.PlanYear.PlanCost;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.usage.CheapestView.LinePlans;
import be.ligneclaire.platform.portal.usage.CheapestView.PlanRow;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceLine;
import be.ligneclaire.platform.usage.CheapestPlans;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts the cheapest plan into words: on its own page, and for the invoice that tells it.
@Component
public class CheapestViews {

    private final CheapestPlans cheapest;
    private final Subscriptions subscriptions;
    private final PageWords words;

    CheapestViews(CheapestPlans cheapest, Subscriptions subscriptions, PageWords words) {
        this.cheapest = cheapest;
        this.subscriptions = subscriptions;
        this.words = words;
    }

    /// What the invoice of a day tells; mostly nothing.
    public List<CheapestNote> onBill(Language language, long account, LocalDate issued) {
        var stated = cheapest.onBill(account, issued);
        return stated.isEmpty()
                ? List.of()
                : subscriptions.itemsOf(account).stream()
                        .flatMap(item -> item.services().stream()
                                .flatMap(line -> stated.stream()
                                        .filter(one -> one.serviceId() == line.serviceId())
                                        .map(one -> note(language, item, line, one.comparison()))))
                        .toList();
    }

    private CheapestNote note(Language language, Item item, ServiceLine line, PlanComparison comparison) {
        var formats = new PageFormats(language);
        return new CheapestNote(
                words.product(language, comparison.own()) + ", " + formats.line(line.identifier()),
                words.of(
                        language,
                        "cheapest.bill",
                        formats.month(comparison.from()),
                        formats.month(comparison.through())),
                verdict(language, comparison),
                "/" + language.code() + "/my/usage/" + item.publicId() + "/cheapest");
    }

    CheapestView of(Language language, long account, Item item) {
        return new CheapestView(
                item.publicId().text(),
                words.product(language, item.product()),
                item.services().stream()
                        .map(line -> line(language, account, line))
                        .toList());
    }

    private LinePlans line(Language language, long account, ServiceLine line) {
        var formats = new PageFormats(language);
        var found = cheapest.now(account, line.serviceId());
        return new LinePlans(
                words.of(language, "service." + line.service().word()),
                formats.line(line.identifier()),
                found.map(comparison -> verdict(language, comparison))
                        .orElseGet(() -> words.of(language, "cheapest.none", PlanComparison.LEAST_MONTHS)),
                found.map(comparison -> words.of(
                                language,
                                "cheapest.months",
                                formats.month(comparison.from()),
                                formats.month(comparison.through())))
                        .orElse(""),
                found.stream()
                        .flatMap(comparison -> comparison.plans().stream().map(plan -> row(language, comparison, plan)))
                        .toList());
    }

    private String verdict(Language language, PlanComparison comparison) {
        var formats = new PageFormats(language);
        if (!comparison.ownIsCheapest()) {
            return words.of(
                    language,
                    "cheapest.other",
                    words.product(language, comparison.cheapest().offer()),
                    formats.money(comparison.saving()),
                    comparison.months());
        }
        var same = comparison.asCheap().stream()
                .map(plan -> words.product(language, plan.offer()))
                .collect(Collectors.joining(", "));
        return same.isEmpty() ? words.of(language, "cheapest.yours") : words.of(language, "cheapest.yours.same", same);
    }

    private PlanRow row(Language language, PlanComparison comparison, PlanCost plan) {
        var formats = new PageFormats(language);
        var isLeast = plan.total().isEqual(comparison.cheapest().total());
        return new PlanRow(
                words.product(language, plan.offer()),
                Stream.of(
                                plan.offer().equals(comparison.own()) ? words.of(language, "cheapest.own") : "",
                                isLeast ? words.of(language, "cheapest.least") : "")
                        .filter(mark -> !mark.isEmpty())
                        .collect(Collectors.joining(", ")),
                formats.money(plan.monthly()),
                formats.money(plan.outside()),
                formats.money(plan.total()),
                words.sum(language, plan.why().formula()));
    }
}
