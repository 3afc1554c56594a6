package be.ligneclaire.platform.billing.invoice;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.billing.Billing.Cause;
import be.ligneclaire.platform.billing.Billing.Change;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.billing.charge.ProductCharge;
import be.ligneclaire.platform.catalog.Catalog.PromotionOffer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/// By what two documents differ (`ux.md` §4). Every line of either is counted in exactly one cause, so that
/// the differences add up to the difference of the totals whatever the lines are; a cause without difference
/// is left out.
final class WhatChanged {

    private WhatChanged() {}

    /// @param before lines of the earlier document
    /// @param after lines of the later one
    static List<Change> between(List<Line> before, List<Line> after) {
        var earlier = byPlace(before);
        var later = byPlace(after);
        var places = new LinkedHashSet<>(later.keySet());
        places.addAll(earlier.keySet());
        var changes = new ArrayList<Change>();
        for (var place : places) {
            changes.add(change(place, earlier.getOrDefault(place, List.of()), later.getOrDefault(place, List.of())));
        }
        changes.replaceAll(change -> withoutItsPromotion(change, after));
        return withReplacements(changes).stream()
                .filter(change -> !change.difference().isZero())
                .sorted(Comparator.comparing(Change::cause))
                .toList();
    }

    private static Map<Place, List<Line>> byPlace(Collection<Line> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(WhatChanged::place, LinkedHashMap::new, Collectors.toList()));
    }

    private static Place place(Line line) {
        return switch (line.kind()) {
            case RECURRING -> new Place(givesBack(line) ? Cause.CREDIT : Cause.PRICE, line.itemId(), line.product());
            case ONE_OFF -> new Place(Cause.ONE_OFF, line.itemId(), line.product());
            case USAGE -> new Place(Cause.USAGE, line.itemId(), "");
            case THIRD_PARTY -> ofAccount(Cause.THIRD_PARTY);
            case LATE_PAYMENT -> ofAccount(Cause.LATE_PAYMENT);
            case INDEMNITY -> ofAccount(Cause.INDEMNITY);
            case DEPOSIT -> ofAccount(Cause.DEPOSIT);
            case COMPENSATION -> ofAccount(Cause.COMPENSATION);
        };
    }

    private static boolean givesBack(Line line) {
        return ProductCharge.givesBack(line.product(), line.amount());
    }

    private static Place ofAccount(Cause cause) {
        return new Place(cause, OptionalLong.empty(), "");
    }

    private static Change change(Place place, List<Line> before, List<Line> after) {
        var cause = place.cause == Cause.PRICE ? causeOfFee(before, after) : place.cause;
        return new Change(cause, place.item, place.product, "", sum(before), sum(after));
    }

    /// Where a promotion is over and its item goes on, the item costs another price.
    private static Change withoutItsPromotion(Change change, List<Line> after) {
        return change.cause() == Cause.ENDED
                        && PromotionOffer.is(change.product())
                        && after.stream().anyMatch(line -> goesOn(line, change))
                ? new Change(
                        Cause.PRICE,
                        change.itemId(),
                        change.product(),
                        change.formerProduct(),
                        change.before(),
                        change.after())
                : change;
    }

    private static boolean goesOn(Line line, Change change) {
        return line.kind() == LineKind.RECURRING
                && line.itemId().equals(change.itemId())
                && !line.amount().isNegative()
                && !PromotionOffer.is(line.product());
    }

    private static Cause causeOfFee(List<Line> before, List<Line> after) {
        if (before.isEmpty()) {
            return Cause.NEW;
        }
        if (after.isEmpty()) {
            return Cause.ENDED;
        }
        return isOneMonth(before) && isOneMonth(after) ? Cause.PRICE : Cause.PART_OF_MONTH;
    }

    private static boolean isOneMonth(List<Line> lines) {
        return lines.size() == 1
                && lines.getFirst()
                        .period()
                        .filter(days -> days.getStart().getDayOfMonth() == 1
                                && days.lengthInDays()
                                        == YearMonth.from(days.getStart()).lengthOfMonth())
                        .isPresent();
    }

    /// Where an item lost one product and got one other, that is one change, not two.
    private static List<Change> withReplacements(List<Change> changes) {
        var result = new ArrayList<>(changes);
        for (var gone : of(Cause.ENDED, changes).toList()) {
            var sameItem = of(Cause.NEW, changes)
                    .filter(come -> come.itemId().equals(gone.itemId()))
                    .toList();
            var goneToo = of(Cause.ENDED, changes)
                    .filter(other -> other.itemId().equals(gone.itemId()))
                    .count();
            if (gone.itemId().isPresent() && sameItem.size() == 1 && goneToo == 1) {
                var come = sameItem.getFirst();
                result.remove(gone);
                result.set(
                        result.indexOf(come),
                        new Change(
                                Cause.REPLACED,
                                come.itemId(),
                                come.product(),
                                gone.product(),
                                gone.before(),
                                come.after()));
            }
        }
        return result;
    }

    private static Stream<Change> of(Cause cause, List<Change> changes) {
        return changes.stream().filter(change -> change.cause() == cause);
    }

    private static Money sum(List<Line> lines) {
        return Euro.sum(lines.stream().map(Line::amount).toList());
    }

    /// Where a line is counted; a fee under [Cause#PRICE] until both documents are seen.
    private record Place(Cause cause, OptionalLong item, String product) {}
}
