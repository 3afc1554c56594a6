package be.ligneclaire.platform.portal.usage;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.identity.Identity.Role;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.usage.UsageView.FilterLink;
import be.ligneclaire.platform.portal.usage.UsageView.LineMonth;
import be.ligneclaire.platform.portal.usage.UsageView.Pager;
import be.ligneclaire.platform.portal.usage.UsageView.RecordRow;
import be.ligneclaire.platform.portal.visit.Visitor;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceLine;
import be.ligneclaire.platform.usage.UsageRecords;
import be.ligneclaire.platform.usage.UsageRecords.MonthView;
import be.ligneclaire.platform.usage.UsageRecords.RecordFilter;
import be.ligneclaire.platform.usage.UsageRecords.RecordView;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final LimitViews limits;

    UsageMonths(
            UsageRecords records, UsageNow usages, BusinessTime time, PageWords words, Bars bars, LimitViews limits) {
        this.records = records;
        this.usages = usages;
        this.time = time;
        this.words = words;
        this.bars = bars;
        this.limits = limits;
    }

    UsageView of(Language language, Visitor visitor, Item item, YearMonth month, RecordFilter filter, int page) {
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
                mayRead ? filters(language, address + "?month=" + month, filter) : List.of(),
                item.services().stream().anyMatch(line -> line.service() == Service.MOBILE) ? address + "/limits" : "",
                item.services().stream()
                        .filter(UsageNow::counts)
                        .map(line -> line(
                                language,
                                visitor.accountId(),
                                line,
                                new Asked(month, filter, page, mayRead, month.equals(present)),
                                address))
                        .toList());
    }

    /// What is asked for.
    private record Asked(YearMonth month, RecordFilter filter, int page, boolean mayRead, boolean isNow) {}

    private List<FilterLink> filters(Language language, String address, RecordFilter chosen) {
        return Stream.of(RecordFilter.values())
                .map(filter -> new FilterLink(
                        filter == RecordFilter.ALL ? address : address + "&show=" + word(filter),
                        words.of(language, "usage.filter." + word(filter)),
                        filter == chosen))
                .toList();
    }

    static String word(RecordFilter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }

    private LineMonth line(Language language, long account, ServiceLine line, Asked asked, String address) {
        var formats = new PageFormats(language);
        var view = records.month(account, line.serviceId(), asked.month());
        var found = asked.mayRead()
                ? records.records(
                        account, line.serviceId(), asked.month(), asked.filter(), (asked.page() - 1) * PAGE, PAGE + 1)
                : List.<RecordView>of();
        var own = address + "?month=" + asked.month()
                + (asked.filter() == RecordFilter.ALL ? "" : "&show=" + word(asked.filter()));
        return new LineMonth(
                words.of(language, "service." + line.service().word()),
                formats.line(line.identifier()),
                formats.money(TenDecimals.toMoney(view.cost())),
                forecast(language, view),
                words.of(language, "usage.events", view.events()),
                view.allowances().stream()
                        .map(allowance -> bars.of(language, allowance))
                        .toList(),
                asked.isNow() && line.service() == Service.MOBILE
                        ? limits.told(language, account, line.serviceId())
                        : List.of(),
                found.stream()
                        .limit(PAGE)
                        .map(record -> row(language, record, address + "/records/" + asked.month() + "/"))
                        .toList(),
                pager(language, own, asked.page(), found.size() > PAGE));
    }

    /// The limited allowance that counts most, and the cost, at this pace.
    private String forecast(Language language, MonthView view) {
        var formats = new PageFormats(language);
        var end = formats.shortDate(view.month().atEndOfMonth());
        var cost = view.pace().forecast(view.cost());
        if (cost.isEmpty()) {
            return "";
        }
        var money = formats.money(TenDecimals.toMoney(cost.getAsLong()));
        return view.allowances().stream()
                .filter(allowance -> allowance.allowance().isPresent())
                .findFirst()
                .map(allowance -> words.of(
                        language,
                        "usage.forecast.with",
                        end,
                        bars.quantity(
                                language, view.pace().forecast(allowance.used()).orElse(0), allowance.unit()),
                        bars.of(language, allowance).name(),
                        money))
                .orElseGet(() -> words.of(language, "usage.forecast", end, money));
    }

    private Optional<Pager> pager(Language language, String address, int page, boolean hasMore) {
        return page == 1 && !hasMore
                ? Optional.empty()
                : Optional.of(new Pager(
                        page == 1 ? "" : address + "&page=" + (page - 1),
                        hasMore ? address + "&page=" + (page + 1) : "",
                        words.of(language, "usage.page", page)));
    }

    private RecordRow row(Language language, RecordView record, String address) {
        var formats = new PageFormats(language);
        var what = words.find(language, "usage.kind." + record.kind() + "." + record.direction())
                .orElseGet(() -> words.tariff(language, record.kind()));
        return new RecordRow(
                address + record.ref(),
                formats.shortInstant(record.start()),
                what,
                formats.line(record.other()),
                record.visited(),
                bars.quantity(language, record.quantity(), record.unit()),
                record.amount() == 0
                        ? words.of(language, record.note().equals("none") ? "usage.included" : "usage.not-charged")
                        : formats.euro(TenDecimals.toDecimal(record.amount()).stripTrailingZeros()));
    }
}
