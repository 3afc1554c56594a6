package be.ligneclaire.platform.portal.usage;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.terms.Explanation;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.page.Clauses;
import be.ligneclaire.platform.portal.page.NotHere;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.page.RuleTexts;
import be.ligneclaire.platform.portal.visit.Visitor;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.usage.UsageRecords;
import be.ligneclaire.platform.usage.UsageRecords.RecordStory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One call, message or session, and why it costs what it costs.
@Controller
class RecordPages {

    private final Subscriptions subscriptions;
    private final UsageRecords records;
    private final PageWords words;
    private final RuleTexts rules;
    private final Bars bars;

    RecordPages(Subscriptions subscriptions, UsageRecords records, PageWords words, RuleTexts rules, Bars bars) {
        this.subscriptions = subscriptions;
        this.records = records;
        this.words = words;
        this.rules = rules;
        this.bars = bars;
    }

    @GetMapping(
            Paths.MY + "/usage/{id:" + Paths.ID + "}/records/{month:" + Paths.MONTH + "}/{record:" + Paths.RECORD + "}")
    String one(
            Language language,
            @PathVariable String id,
            @PathVariable YearMonth month,
            @PathVariable String record,
            Visitor visitor,
            Model model) {
        var item = item(visitor, id);
        var story = item.services().stream()
                .flatMap(line -> records.record(visitor.accountId(), line.serviceId(), month, record).stream())
                .findFirst()
                .orElseThrow(NotHere::new);
        model.addAttribute("record", view(language, item, month, story));
        return "portal/usage-record";
    }

    private RecordPage view(Language language, Item item, YearMonth month, RecordStory story) {
        var formats = new PageFormats(language);
        var record = story.record();
        var whys = new ArrayList<>(List.of(why(language, story.why())));
        story.exception().ifPresent(exception -> whys.add(why(language, exception)));
        return new RecordPage(
                "/" + language.code() + "/my/usage/" + item.publicId() + "?month=" + month,
                words.find(language, "usage.kind." + record.kind() + "." + record.direction())
                        .orElseGet(() -> words.tariff(language, record.kind())),
                formats.shortDate(Brussels.dateOf(record.start())) + ", " + formats.time(record.start()),
                formats.line(record.other()),
                record.visited(),
                bars.quantity(language, record.quantity(), record.unit()),
                formats.euro(TenDecimals.toDecimal(record.amount()).stripTrailingZeros()),
                words.find(language, "usage.note." + record.note()).orElse(""),
                whys);
    }

    private WhyView why(Language language, Explanation why) {
        var edition = why.edition().code();
        var clauses = why.edition().clauses(why.rule());
        return new WhyView(
                why.rule().id(),
                rules.title(language, why.rule().id()),
                rules.reading(language, why.rule().id(), clauses).orElse(""),
                words.sum(language, why.formula()),
                why.figures().stream()
                        .map(figure ->
                                new FigureView(words.figure(language, figure.name()), words.value(language, figure)))
                        .toList(),
                Clauses.of(language, edition, clauses),
                edition);
    }

    private Item item(Visitor visitor, String id) {
        return subscriptions.itemsOf(visitor.accountId()).stream()
                .filter(item -> item.publicId().text().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /// A record, ready to show.
    ///
    /// @param note why it was charged differently; empty text where it was not
    record RecordPage(
            String back,
            String what,
            String start,
            String other,
            String where,
            String quantity,
            String amount,
            String note,
            List<WhyView> whys) {}

    record WhyView(
            String rule,
            String title,
            String reading,
            String formula,
            List<FigureView> figures,
            List<?> clauses,
            String edition) {}

    record FigureView(String name, String value) {}
}
