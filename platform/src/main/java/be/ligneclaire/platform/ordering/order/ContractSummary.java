package be.ligneclaire.platform.ordering.order;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.start.ContractStart;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.catalog.Catalog;
import be.ligneclaire.platform.catalog.Catalog.Offer;
import be.ligneclaire.platform.ordering.Ordering.NewOrder;
import be.ligneclaire.platform.ordering.Ordering.SaleChannel;
import be.ligneclaire.platform.ordering.Ordering.SummaryLine;
import be.ligneclaire.platform.ordering.order.Basket.Wish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/// What a customer must know before he orders, in short (Regulation (EU) 2019/2243): services, speeds,
/// price, equipment, duration, how it ends. Keys are message keys, values are identifiers, amounts and
/// counts.
@Component
class ContractSummary {

    private final Catalog catalog;

    ContractSummary(Catalog catalog) {
        this.catalog = catalog;
    }

    List<SummaryLine> of(NewOrder order, List<Wish> wishes, LocalDate today) {
        var lines = new ArrayList<SummaryLine>();
        for (var wish : wishes) {
            add(lines, "product", wish.item().product());
            add(lines, "monthly", Euro.text(wish.monthly()));
            wish.promotion().ifPresent(promotion -> {
                add(lines, "promotion", promotion.id());
                add(
                        lines,
                        "promotion-monthly",
                        Euro.text(promotion.off(wish.monthly()).negated()));
                add(lines, "promotion-months", Integer.toString(promotion.months()));
            });
            wish.offers().forEach(offer -> addOffer(lines, wish, offer, today));
            wish.options().forEach(option -> {
                add(lines, "option", option.id());
                add(lines, "option-monthly", Euro.text(option.monthly()));
                option.equipment().ifPresent(kind -> addEquipment(lines, kind, today));
            });
        }
        add(lines, "total-monthly", Euro.text(total(wishes)));
        if (wishes.stream().flatMap(wish -> wish.offers().stream()).anyMatch(Offer::needsInstallation)) {
            add(lines, "installation-fee", Euro.text(catalog.fee("installation", today)));
        }
        add(lines, "payment", order.directDebit() ? "direct-debit" : "transfer");
        add(lines, "effective", ContractStart.atAcceptance(order.edition()) ? "at-acceptance" : "at-activation");
        add(lines, "initial-term-months", number(order, RuleId.CONTRACT_TERM, "initial_term"));
        order.edition()
                .parameter(RuleId.CONTRACT_CANCEL_BY_CUSTOMER, "fee")
                .ifPresent(fee -> add(lines, "cancellation-fee", fee));
        if (order.channel() != SaleChannel.SHOP) {
            add(lines, "withdrawal-days", number(order, RuleId.CONTRACT_WITHDRAWAL_RIGHT, "period"));
        }
        add(lines, "edition", order.edition().code());
        return lines;
    }

    /// The sum of what is paid per month.
    static Money total(List<Wish> wishes) {
        return Euro.sum(wishes.stream()
                .flatMap(wish -> Stream.concat(
                        Stream.of(wish.monthly()), wish.options().stream().map(Catalog.OptionOffer::monthly)))
                .toList());
    }

    private void addOffer(List<SummaryLine> lines, Wish wish, Offer offer, LocalDate today) {
        if (!offer.id().equals(wish.item().product())) {
            add(lines, "contains", offer.id());
        }
        offer.downMbps().ifPresent(speed -> add(lines, "down-mbps", Long.toString(speed)));
        offer.upMbps().ifPresent(speed -> add(lines, "up-mbps", Long.toString(speed)));
        offer.dataKilobytes().ifPresent(data -> add(lines, "data-kb", Long.toString(data)));
        offer.minutes().ifPresent(minutes -> add(lines, "minutes", Long.toString(minutes)));
        offer.sms().ifPresent(messages -> add(lines, "sms", Long.toString(messages)));
        offer.equipment().filter(_ -> !wish.item().ownModem()).ifPresent(kind -> addEquipment(lines, kind, today));
    }

    private void addEquipment(List<SummaryLine> lines, String kind, LocalDate today) {
        add(lines, "equipment", kind);
        catalog.equipment(kind, today).ifPresent(equipment -> {
            add(lines, "deposit", Euro.text(equipment.deposit()));
            add(lines, "not-returned", Euro.text(equipment.notReturned()));
        });
    }

    private static String number(NewOrder order, RuleId rule, String name) {
        return Integer.toString(order.edition().number(rule, name));
    }

    private static void add(List<SummaryLine> lines, String key, String value) {
        lines.add(new SummaryLine(key, value));
    }
}
