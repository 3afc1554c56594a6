package be.ligneclaire.platform.usage.cheapest;

import be.ligneclaire.core.rating.PlanComparison;
import be.ligneclaire.core.rating.PlanYear;
import be.ligneclaire.core.rating.UsageEvent;
import be.ligneclaire.core.tariff.TariffBook;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.catalog.Catalog;
import be.ligneclaire.platform.catalog.Catalog.Offer;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.subscription.Subscriptions.AgreedProduct;
import be.ligneclaire.platform.subscription.Subscriptions.Line;
import be.ligneclaire.platform.subscription.Subscriptions.ProductKind;
import be.ligneclaire.platform.usage.line.Lines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.joda.money.Money;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Rates the records of lines again on each plan that they could have: one reading of the records for all of
/// them and all plans.
///
/// A plan is compared when it is of the same service, exists in the line's edition, asks for no further
/// service than the line's own, and is no slower.
@Component("usageComparing")
class Comparing {

    private final Catalog catalog;
    private final Lines lines;
    private final YearRecords records;
    private final int months;

    /// @param keepMonths for how many months records are kept, the running one included
    Comparing(
            Catalog catalog,
            Lines lines,
            YearRecords records,
            @Value("${ligneclaire.usage.keep-months:13}") int keepMonths) {
        this.catalog = catalog;
        this.lines = lines;
        this.records = records;
        this.months = keepMonths - 1;
    }

    /// The months of a line to compare, if there are enough.
    Optional<YearOfLine> yearBefore(YearMonth month, Line line) {
        return YearOfLine.before(month, line, months);
    }

    /// Those that can be compared, by line.
    ///
    /// @param on the day whose price list counts
    Map<Long, PlanComparison> compare(List<YearOfLine> asked, LocalDate on) {
        var open = new LinkedHashMap<Long, Open>();
        for (var year : asked) {
            open(year, on).ifPresent(one -> open.put(year.line().serviceId(), one));
        }
        var tariffs = catalog.tariffs();
        var rated = open.values().stream().filter(Open::hasUsage).toList();
        records.read(rated.stream().map(Open::year).toList(), (service, event, length) -> {
            var one = open.get(service);
            if (one != null) {
                one.add(event, length, tariffs);
            }
        });
        var compared = new HashMap<Long, PlanComparison>();
        open.forEach((service, one) -> one.comparison().ifPresent(found -> compared.put(service, found)));
        return compared;
    }

    private Optional<Open> open(YearOfLine year, LocalDate on) {
        var line = year.line();
        if (line.inPackage()) {
            return Optional.empty();
        }
        return plan(line, on)
                .flatMap(agreed -> catalog.offer(agreed.product(), agreed.days().getStart())
                        .map(own -> {
                            var plans = new ArrayList<PlanYear>();
                            plans.add(planYear(line, own, agreed.monthly()));
                            for (var offer : catalog.offers(on)) {
                                if (!offer.id().equals(own.id()) && isComparable(line, own, offer)) {
                                    plans.add(planYear(line, offer, offer.monthly()));
                                }
                            }
                            return new Open(year, own.id(), plans);
                        }));
    }

    private static Optional<AgreedProduct> plan(Line line, LocalDate on) {
        return line.products().stream()
                .filter(product ->
                        product.kind() == ProductKind.PLAN && product.days().contains(on))
                .max(Comparator.comparing(product -> product.days().getStart()));
    }

    private PlanYear planYear(Line line, Offer offer, Money monthly) {
        return new PlanYear(offer.id(), monthly, lines.with(line, offer), Comparing::belgianDay);
    }

    private static boolean isComparable(Line line, Offer own, Offer other) {
        var edition = line.edition().code();
        return other.service() == line.service()
                && (other.editions().isEmpty() || other.editions().contains(edition))
                && asks(other, edition).equals(asks(own, edition))
                && isAtLeast(other.downMbps(), own.downMbps())
                && isAtLeast(other.upMbps(), own.upMbps());
    }

    private static Set<Service> asks(Offer offer, String edition) {
        return offer.requires().getOrDefault(edition, Set.of());
    }

    private static boolean isAtLeast(OptionalLong speed, OptionalLong own) {
        return speed.orElse(Long.MAX_VALUE) >= own.orElse(0);
    }

    private static long belgianDay(long second) {
        var at = Instant.ofEpochSecond(second);
        return Math.floorDiv(second + Brussels.ZONE.getRules().getOffset(at).getTotalSeconds(), 86_400L);
    }

    /// A line under comparison.
    private record Open(YearOfLine year, String own, List<PlanYear> plans) {

        /// Internet and television lines cost the same whatever is used.
        boolean hasUsage() {
            return year.line().service() == Service.MOBILE || year.line().service() == Service.FIXED_TELEPHONY;
        }

        void add(UsageEvent event, int length, TariffBook tariffs) {
            var month = YearMonth.from(LocalDate.ofEpochDay(belgianDay(event.start())));
            var list = tariffs.at(event.start());
            plans.forEach(plan -> plan.add(month, list, event, length));
        }

        Optional<PlanComparison> comparison() {
            var costs = plans.stream()
                    .flatMap(plan -> plan.cost(year.line().edition(), year.months()).stream())
                    .toList();
            return costs.stream().anyMatch(cost -> cost.offer().equals(own))
                    ? Optional.of(new PlanComparison(own, year.from(), year.through(), costs))
                    : Optional.empty();
        }
    }
}
