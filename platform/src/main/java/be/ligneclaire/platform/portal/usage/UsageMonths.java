package be.ligneclaire.platform.portal.usage;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.identity.Identity.Role;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.usage.UsageView.LineMonth;
import be.ligneclaire.platform.portal.usage.UsageView.Pager;
import be.ligneclaire.platform.portal.usage.UsageView.RecordRow;
import be.ligneclaire.platform.portal.visit.Visitor;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceLine;
import be.ligneclaire.platform.usage.UsageRecords;
import be.ligneclaire.platform.usage.UsageRecords.RecordView;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Makes the page of a product's month. Single calls and messages are for the holder; an administrator sees
/// volumes and cost (`identity.rights-matrix`).
@Component
class UsageMonths {

    private static final int PAGE = 50;

    private final UsageRecords records;
    private final UsageNow usages;
    private final BusinessTime time;
    private final PageWords words;
    private final Bars bars;

    UsageMonths(UsageRecords records, UsageNow usages, BusinessTime time, PageWords words, Bars bars) {
        this.records = records;
        this.usages = usages;
        this.time = time;
        this.words = words;
        this.bars = bars;
    }

    UsageView of(Language language, Visitor visitor, Item item, YearMonth month, int page) {
        var address = "/" + language.code() + "/my/usage/" + item.publicId();
        var present = Brussels.monthOf(time.now());
        var mayRead = visitor.role() == Role.HOLDER;
        return new UsageView(
                item.publicId().text(),
                words.product(language, item.product()),
                new PageFormats(language).month(month),
                month.toString(),
                address + "?month=" + month.minusMonths(1),
                month.isBefore(present) ? address + "?month=" + month.plusMonths(1) : "",
                month.equals(present) ? usages.updated(language) : "",
                mayRead,
                item.services().stream()
                        .filter(UsageNow::counts)
                        .map(line -> line(language, visitor.accountId(), line, month, page, mayRead, address))
                        .toList());
    }

    private LineMonth line(
            Language language,
            long account,
            ServiceLine line,
            YearMonth month,
            int page,
            boolean mayRead,
            String address) {
        var formats = new PageFormats(language);
        var view = records.month(account, line.serviceId(), month);
        var found = mayRead
                ? records.records(account, line.serviceId(), month, (page - 1) * PAGE, PAGE + 1)
                : List.<RecordView>of();
        return new LineMonth(
                words.of(language, "service." + line.service().word()),
                formats.line(line.identifier()),
                formats.money(TenDecimals.toMoney(view.cost())),
                words.of(language, "usage.events", view.events()),
                view.allowances().stream()
                        .map(allowance -> bars.of(language, allowance))
                        .toList(),
                found.stream().limit(PAGE).map(record -> row(language, record)).toList(),
                pager(language, address + "?month=" + month, page, found.size() > PAGE));
    }

    private Optional<Pager> pager(Language language, String address, int page, boolean hasMore) {
        return page == 1 && !hasMore
                ? Optional.empty()
                : Optional.of(new Pager(
                        page == 1 ? "" : address + "&page=" + (page - 1),
                        hasMore ? address + "&page=" + (page + 1) : "",
                        words.of(language, "usage.page", page)));
    }

    private RecordRow row(Language language, RecordView record) {
        var formats = new PageFormats(language);
        var what = words.find(language, "usage.kind." + record.kind() + "." + record.direction())
                .orElseGet(() -> words.tariff(language, record.kind()));
        return new RecordRow(
                formats.shortInstant(record.start()),
                what,
                formats.line(record.other()),
                record.visited(),
                bars.quantity(language, record.quantity(), record.unit()),
                record.amount() == 0
                        ? words.of(language, "usage.included")
                        : formats.euro(TenDecimals.toDecimal(record.amount()).stripTrailingZeros()));
    }
}
