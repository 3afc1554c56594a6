package be.ligneclaire.platform.usage.line;

import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.rating.EditionRates;
import be.ligneclaire.core.rating.Inclusions;
import be.ligneclaire.core.rating.Inclusions.Access;
import be.ligneclaire.core.rating.Limits;
import be.ligneclaire.core.rules.usage.CapDefault;
import be.ligneclaire.core.tariff.Zone;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.catalog.Catalog;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.subscription.Subscriptions.AgreedProduct;
import be.ligneclaire.platform.subscription.Subscriptions.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;

/// Works out what a line's plan and options cover, day by day. A product includes what the price list
/// said on the first day it was agreed for.
@Component("usageLineReading")
class LineReading {

    /// The option of the price list that blocks premium and third-party services.
    private static final String BLOCK_PREMIUM = "block-premium";

    private final Catalog catalog;

    LineReading(Catalog catalog) {
        this.catalog = catalog;
    }

    LineTerms read(Line line) {
        var access = access(line.service());
        var rates = EditionRates.of(line.edition());
        var days = changes(line);
        return new LineTerms(
                line.serviceId(),
                line.itemId(),
                line.accountId(),
                line.identifier(),
                access,
                rates,
                line.activeFrom().map(Instant::getEpochSecond).orElse(Long.MAX_VALUE),
                line.activeUntil().map(Instant::getEpochSecond).orElse(Long.MAX_VALUE),
                defaultCap(line),
                days.stream()
                        .mapToLong(day -> Brussels.startOf(day).getEpochSecond())
                        .toArray(),
                days.stream().map(day -> on(line, access, rates, day)).toArray(Inclusions[]::new));
    }

    /// What the line would be covered for with an offer instead of its plan, its options as they were, where
    /// nothing stops roaming data.
    LongFunction<Inclusions> with(Line line, Catalog.Offer offer) {
        var plan = plan(access(line.service()), EditionRates.of(line.edition()).withoutLadder(), offer);
        var days = new TreeMap<Long, Inclusions>(Map.of(Long.MIN_VALUE, plan));
        for (var day : changes(line)) {
            days.put(Brussels.startOf(day).getEpochSecond(), withOptions(line, plan, day));
        }
        return second -> days.floorEntry(second).getValue();
    }

    /// Reading: the cap is a matter of mobile lines (`usage.cap-default`).
    private static long defaultCap(Line line) {
        return line.service() == Service.MOBILE
                ? CapDefault.defaultCap(line.edition(), line.subscribedOn())
                        .value()
                        .map(cap -> TenDecimals.of(cap.getAmount()))
                        .orElse(Limits.NO_LIMIT)
                : Limits.NO_LIMIT;
    }

    /// The days on which a plan or an option begins or ends.
    private static TreeSet<LocalDate> changes(Line line) {
        var days = new TreeSet<LocalDate>();
        for (var product : line.products()) {
            days.add(product.days().getStart());
            if (!product.days().isUnboundedEnd()) {
                days.add(product.days().getEnd());
            }
        }
        return days;
    }

    private Inclusions on(Line line, Access access, EditionRates rates, LocalDate day) {
        return withOptions(line, plan(line, access, rates, day), day);
    }

    private Inclusions plan(Line line, Access access, EditionRates rates, LocalDate day) {
        var inclusions = LineTerms.nothing(access, rates);
        for (var product : line.products()) {
            if (!product.days().contains(day)) {
                continue;
            }
            inclusions = switch (product.kind()) {
                case PLAN, PACKAGE ->
                    offer(line.service(), product)
                            .map(offer -> plan(access, rates, offer))
                            .orElse(inclusions);
                case OPTION, RENT, PROMOTION -> inclusions;
            };
        }
        return inclusions;
    }

    private Inclusions withOptions(Line line, Inclusions plan, LocalDate day) {
        var inclusions = plan;
        for (var product : line.products()) {
            if (product.days().contains(day)) {
                inclusions = switch (product.kind()) {
                    case PLAN, PACKAGE, RENT, PROMOTION -> inclusions;
                    case OPTION -> with(inclusions, product);
                };
            }
        }
        return inclusions;
    }

    private Optional<Catalog.Offer> offer(Service service, AgreedProduct product) {
        var on = product.days().getStart();
        return catalog.offer(product.product(), on)
                .or(() -> catalog.packageOffer(product.product(), on).stream()
                        .flatMap(pack -> pack.contains().stream())
                        .flatMap(id -> catalog.offer(id, on).stream())
                        .filter(offer -> offer.service() == service)
                        .findFirst());
    }

    private static Inclusions plan(Access access, EditionRates rates, Catalog.Offer offer) {
        return new Inclusions(
                access,
                rates,
                minutes(offer.minutes()),
                offer.sms().orElse(Inclusions.UNLIMITED),
                offer.dataKilobytes().orElse(Inclusions.UNLIMITED),
                0,
                0,
                0,
                false);
    }

    private static long minutes(OptionalLong minutes) {
        return minutes.isPresent() ? minutes.getAsLong() * 60 : Inclusions.UNLIMITED;
    }

    private Inclusions with(Inclusions plan, AgreedProduct product) {
        return catalog.option(product.product(), product.days().getStart())
                .map(option -> new Inclusions(
                        plan.access(),
                        plan.rates(),
                        plan.seconds(),
                        plan.messages(),
                        plus(plan.kilobytes(), option.dataKilobytes().orElse(0)),
                        plan.zone1() + 60 * option.minutesToZone().getOrDefault(Zone.ZONE_1.word(), 0L),
                        plan.zone2() + 60 * option.minutesToZone().getOrDefault(Zone.ZONE_2.word(), 0L),
                        plan.zone3() + 60 * option.minutesToZone().getOrDefault(Zone.ZONE_3.word(), 0L),
                        plan.premiumBlocked() || product.product().equals(BLOCK_PREMIUM)))
                .orElse(plan);
    }

    private static long plus(long included, long more) {
        return included == Inclusions.UNLIMITED ? included : included + more;
    }

    private static Access access(Service service) {
        return switch (service) {
            case MOBILE -> Access.MOBILE;
            case INTERNET -> Access.INTERNET;
            case FIXED_TELEPHONY -> Access.FIXED;
            case TV -> Access.TV;
        };
    }
}
