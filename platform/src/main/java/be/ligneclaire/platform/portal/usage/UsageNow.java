package be.ligneclaire.platform.portal.usage;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.usage.UsageOverview.LineSummary;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceLine;
import be.ligneclaire.platform.subscription.Subscriptions.State;
import be.ligneclaire.platform.usage.UsageRecords;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/// The present month of an account's lines, for the usage page and the home page.
@Component
public class UsageNow {

    private final Subscriptions subscriptions;
    private final UsageRecords records;
    private final BusinessTime time;
    private final PageWords words;
    private final Bars bars;

    UsageNow(Subscriptions subscriptions, UsageRecords records, BusinessTime time, PageWords words, Bars bars) {
        this.subscriptions = subscriptions;
        this.records = records;
        this.time = time;
        this.words = words;
        this.bars = bars;
    }

    /// Every line that works or has worked this month and counts something.
    public UsageOverview now(Language language, long account) {
        var month = Brussels.monthOf(time.now());
        var formats = new PageFormats(language);
        var lines = subscriptions.itemsOf(account).stream()
                .flatMap(item -> item.services().stream()
                        .filter(line -> line.state() != State.ORDERED && line.state() != State.ENDED && counts(line))
                        .map(line -> summary(language, account, item, line, month)))
                .toList();
        return new UsageOverview(formats.month(month), updated(language), lines);
    }

    /// The time up to which records are in, or empty text.
    String updated(Language language) {
        return records.lastReceived()
                .map(received -> words.of(language, "usage.updated", new PageFormats(language).instant(received)))
                .orElse("");
    }

    /// Whether a line makes usage records at all.
    static boolean counts(ServiceLine line) {
        return line.service() == Service.MOBILE || line.service() == Service.FIXED_TELEPHONY;
    }

    private LineSummary summary(Language language, long account, Item item, ServiceLine line, YearMonth month) {
        var formats = new PageFormats(language);
        var view = records.month(account, line.serviceId(), month);
        return new LineSummary(
                "/" + language.code() + "/my/usage/" + item.publicId(),
                words.product(language, line.offer()),
                formats.line(line.identifier()),
                formats.money(TenDecimals.toMoney(view.cost())),
                view.allowances().stream()
                        .map(allowance -> bars.of(language, allowance))
                        .toList());
    }
}
