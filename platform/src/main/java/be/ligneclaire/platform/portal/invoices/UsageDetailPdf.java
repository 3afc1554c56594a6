package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.platform.Operator;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.portal.invoices.UsageDetail.Billed;
import be.ligneclaire.platform.portal.invoices.UsageDetail.Kind;
import be.ligneclaire.platform.portal.invoices.UsageDetailView.Block;
import be.ligneclaire.platform.portal.invoices.UsageDetailView.Paper;
import be.ligneclaire.platform.portal.invoices.UsageDetailView.Row;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.usage.UsageRecords.ChargedRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// A part of the detailed bill on paper, in the language of the bill.
@Component
class UsageDetailPdf {

    /// Records of a part: some ten pages, made within the memory of a small machine.
    private static final int PART = 500;

    private final UsageDetail detail;
    private final PageWords words;
    private final ITemplateEngine templates;
    private final PdfPress press;
    private final Operator operator;

    UsageDetailPdf(UsageDetail detail, PageWords words, ITemplateEngine templates, PdfPress press, Operator operator) {
        this.detail = detail;
        this.words = words;
        this.templates = templates;
        this.press = press;
        this.operator = operator;
    }

    /// How many parts so many records are printed in.
    static int parts(long records) {
        return Math.toIntExact(Math.ceilDiv(records, PART));
    }

    /// @param number of the part, from 1
    byte[] of(Customer customer, Invoice invoice, Billed billed, int number) {
        var language = invoice.language();
        var formats = new PageFormats(language);
        var parts = parts(billed.count());
        var context = new Context(language.locale());
        context.setVariables(Map.of(
                "lang",
                language.code(),
                "detail",
                new Paper(
                        invoice.number(),
                        formats.month(invoice.month()),
                        parts > 1 ? words.of(language, "invoice.usage.part", number, parts) : "",
                        blocks(language, billed, detail.part(billed, number, PART), parts == 1)),
                "customer",
                customer,
                "operator",
                operator));
        return press.print(templates.process("portal/invoice-usage-pdf", context), Optional.empty());
    }

    private List<Block> blocks(Language language, Billed billed, List<ChargedRecord> records, boolean isAll) {
        var kinds = new LinkedHashMap<Kind, List<Row>>();
        if (isAll) {
            billed.lines().keySet().forEach(kind -> kinds.put(kind, new ArrayList<>()));
        }
        for (var record : records) {
            kinds.computeIfAbsent(Kind.of(record), _ -> new ArrayList<>()).add(row(language, record));
        }
        return kinds.entrySet().stream()
                .map(entry -> new Block(
                        detail.tariff(language, billed, entry.getKey()),
                        entry.getValue(),
                        isAll && entry.getValue().size() < billed.records().getOrDefault(entry.getKey(), 0L)))
                .toList();
    }

    private Row row(Language language, ChargedRecord record) {
        var formats = new PageFormats(language);
        return new Row(
                formats.shortInstant(record.start()),
                words.find(language, "usage.kind." + record.kind() + "." + record.direction())
                        .orElseGet(() -> words.tariff(language, record.kind())),
                formats.line(record.other()),
                record.visited(),
                quantity(language, record),
                formats.euro(TenDecimals.toDecimal(record.amount()).stripTrailingZeros()));
    }

    private String quantity(Language language, ChargedRecord record) {
        var formats = new PageFormats(language);
        return switch (record.unit()) {
            case "kilobyte" -> formats.data(record.quantity());
            case "second" -> formats.seconds(record.quantity());
            default ->
                formats.number(record.quantity()) + "\u00a0"
                        + words.find(language, "unit." + record.unit(), record.quantity())
                                .orElse(record.unit());
        };
    }
}
