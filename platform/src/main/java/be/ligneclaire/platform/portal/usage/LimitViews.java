package be.ligneclaire.platform.portal.usage;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.portal.page.NotHere;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.page.RuleTexts;
import be.ligneclaire.platform.portal.usage.LimitsView.BlockRow;
import be.ligneclaire.platform.portal.usage.LimitsView.Choice;
import be.ligneclaire.platform.portal.usage.LimitsView.ToldRow;
import be.ligneclaire.platform.portal.visit.Visitor;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceLine;
import be.ligneclaire.platform.usage.UsageLimits;
import be.ligneclaire.platform.usage.UsageLimits.Block;
import be.ligneclaire.platform.usage.UsageLimits.LineLimits;
import be.ligneclaire.platform.usage.UsageLimits.Told;
import java.util.List;
import org.springframework.stereotype.Component;

/// Makes the page of a line's limits.
@Component
class LimitViews {

    private final UsageLimits limits;
    private final BusinessTime time;
    private final PageWords words;
    private final RuleTexts rules;

    LimitViews(UsageLimits limits, BusinessTime time, PageWords words, RuleTexts rules) {
        this.limits = limits;
        this.time = time;
        this.words = words;
        this.rules = rules;
    }

    /// The mobile line of an item.
    ///
    /// @throws NotHere when it has none
    static ServiceLine mobile(Item item) {
        return item.services().stream()
                .filter(line -> line.service() == Service.MOBILE)
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /// @param saved a message key of what was saved; empty text for nothing
    /// @param field what was typed as the cap, with `problem`, a message key; both empty text for nothing
    LimitsView of(Language language, Visitor visitor, Item item, String saved, String field, String problem) {
        var formats = new PageFormats(language);
        var line = mobile(item);
        var found = limits.of(visitor.accountId(), line.serviceId()).orElseThrow(NotHere::new);
        return new LimitsView(
                item.publicId().text(),
                words.product(language, item.product()),
                formats.line(line.identifier()),
                found.cap().map(formats::money).orElseGet(() -> words.of(language, "limits.cap.none")),
                problem.isEmpty() ? found.cap().map(Euro::text).orElse("") : field,
                found.ownCap(),
                found.cap().isEmpty(),
                found.changeableOnline(),
                formats.money(TenDecimals.toMoney(found.outside())),
                formats.money(TenDecimals.toMoney(found.roaming())),
                found.premiumBlocked(),
                found.blocks().stream().anyMatch(block -> block.what().equals("roaming-data")),
                found.early(),
                alerts(language, found),
                found.blocks().stream().map(block -> row(language, block)).toList(),
                told(language, visitor.accountId(), line.serviceId()),
                saved.isEmpty() ? "" : words.of(language, saved),
                problem.isEmpty() ? "" : words.of(language, problem));
    }

    private List<Choice> alerts(Language language, LineLimits found) {
        return UsageLimits.ALERTS.stream()
                .map(alert -> new Choice(
                        alert,
                        alert == 0
                                ? words.of(language, "limits.alert.none")
                                : new PageFormats(language).money(Euro.of(alert + ".00")),
                        alert == found.alert()))
                .toList();
    }

    private BlockRow row(Language language, Block block) {
        var formats = new PageFormats(language);
        return new BlockRow(
                words.of(
                        language,
                        "limits.blocked." + block.what(),
                        formats.instant(block.since()),
                        formats.instant(block.until())),
                block.rule().id(),
                rules.title(language, block.rule().id()));
    }

    /// What was told about a line this month, oldest first.
    List<ToldRow> told(Language language, long account, long service) {
        return limits.told(account, service, Brussels.monthOf(time.now())).stream()
                .map(told -> new ToldRow(new PageFormats(language).shortInstant(told.at()), text(language, told)))
                .toList();
    }

    private String text(Language language, Told told) {
        if (!told.allowance().isEmpty()) {
            return words.of(
                    language, "limits.told." + told.kind(), words.of(language, "allowance." + told.allowance()));
        }
        return words.of(
                language,
                "limits.told." + told.kind(),
                new PageFormats(language).money(TenDecimals.toMoney(told.level())));
    }
}
