package be.ligneclaire.platform.billing.run;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.terms.Explanation;
import be.ligneclaire.core.terms.Figure;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.billing.charge.ArisenCharges.Arisen;
import be.ligneclaire.platform.billing.charge.ProductCharge;
import be.ligneclaire.platform.billing.invoice.Draft.DraftLine;
import be.ligneclaire.platform.billing.invoice.LineTexts;
import be.ligneclaire.platform.billing.invoice.Reason;
import be.ligneclaire.platform.usage.UsageRecords.UsageTotal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.threeten.extra.LocalDateRange;

/// Makes lines of what is charged: each with its words and its reason. One object per run.
final class LinesOfAccount {

    private final LineTexts texts;
    private final ConcurrentHashMap<Explanation, Reason> reasons = new ConcurrentHashMap<>();

    LinesOfAccount(LineTexts texts) {
        this.texts = texts;
    }

    /// @param numbers of the invoices that credits correct
    DraftLine recurring(Language language, ProductCharge charge, Map<Long, String> numbers) {
        var text = switch (charge.meaning()) {
            case FULL -> texts.fullMonth(language, charge.product(), charge.month());
            case PART -> texts.partOfMonth(language, charge.product(), charge.month());
            case CREDIT ->
                texts.credit(language, charge.product(), charge.days().getStart());
            case CORRECTION ->
                texts.correction(language, charge.product(), charge.days().getStart());
        };
        return new DraftLine(
                OptionalLong.of(charge.itemId()),
                charge.serviceId(),
                charge.product(),
                text,
                Optional.of(charge.days()),
                OptionalLong.empty(),
                Optional.empty(),
                charge.amount(),
                LineKind.RECURRING,
                reason(charge, numbers));
    }

    DraftLine usage(Language language, UsageTotal total) {
        return new DraftLine(
                OptionalLong.of(total.itemId()),
                OptionalLong.of(total.serviceId()),
                total.tariff(),
                texts.usage(language, total.tariff(), total.month())
                        + (total.seller().isEmpty() ? "" : " — " + total.seller()),
                Optional.of(Brussels.daysOf(total.month())),
                OptionalLong.of(total.quantity()),
                Optional.of(total.unit()),
                TenDecimals.toMoney(total.amount()),
                total.kind(),
                Reason.of(total.why()));
    }

    DraftLine arisen(Language language, Arisen charge) {
        return new DraftLine(
                charge.itemId(),
                OptionalLong.empty(),
                charge.rule(),
                texts.arisen(language, charge.rule(), charge.kind().word(), charge.on()),
                Optional.of(LocalDateRange.of(charge.on(), charge.on().plusDays(1))),
                OptionalLong.empty(),
                Optional.empty(),
                charge.amount(),
                charge.kind(),
                Reason.ofKept(charge.rule(), charge.edition(), charge.figures(), charge.formula()));
    }

    private Reason reason(ProductCharge charge, Map<Long, String> numbers) {
        var why = charge.reckoning().why();
        if (charge.corrects().isEmpty()) {
            return reasons.computeIfAbsent(why, Reason::of);
        }
        var corrected = numbers.getOrDefault(charge.corrects().getAsLong(), "");
        return Reason.of(why, List.of(new Figure(Reason.CORRECTED_INVOICE, corrected, "invoice")));
    }
}
