package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.invoices.UsageDetail.Billed;
import be.ligneclaire.platform.portal.invoices.UsageDetailView.Part;
import be.ligneclaire.platform.portal.page.Csv;
import be.ligneclaire.platform.portal.page.NotHere;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.visit.Visitor;
import be.ligneclaire.platform.usage.UsageRecords.ChargedRecord;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The detailed bill, on request: every record that the usage on an invoice is made of. On paper in parts,
/// so that none is larger than a person or the machine can hold; as a file in one.
@Controller
class UsageDetailPages {

    private static final String USAGE = Paths.MY + "/invoices/{id:" + Paths.ID + "}/usage";
    private static final List<String> COLUMNS =
            List.of("line", "tariff", "start", "kind", "direction", "other", "country", "quantity", "unit", "amount");

    private final OwnInvoices own;
    private final UsageDetail detail;
    private final UsageDetailPdf paper;
    private final PageWords words;

    UsageDetailPages(OwnInvoices own, UsageDetail detail, UsageDetailPdf paper, PageWords words) {
        this.own = own;
        this.detail = detail;
        this.paper = paper;
        this.words = words;
    }

    @GetMapping(USAGE)
    String page(Language language, @PathVariable String id, Visitor visitor, Model model) {
        var document = asked(visitor, id);
        var billed = detail.of(document);
        var href = "/" + language.code() + "/my/invoices/" + document.invoice().publicId();
        model.addAttribute(
                "detail",
                new UsageDetailView(
                        href,
                        document.invoice().number(),
                        new PageFormats(language).month(document.invoice().month()),
                        document.invoice().language().code(),
                        words.of(language, "invoice.usage.records", billed.count()),
                        billed.lines().keySet().stream()
                                .map(kind -> detail.tariff(language, billed, kind))
                                .toList(),
                        IntStream.rangeClosed(1, UsageDetailPdf.parts(billed.count()))
                                .mapToObj(part -> new Part(part, href + "/usage.pdf?part=" + part))
                                .toList()));
        return "portal/invoice-usage";
    }

    @GetMapping(USAGE + ".pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String id, @RequestParam(defaultValue = "1") String part, Visitor visitor) {
        var document = asked(visitor, id);
        var billed = detail.of(document);
        if (!part.matches("[1-9]\\d{0,6}")
                || Integer.parseInt(part) > Math.max(1, UsageDetailPdf.parts(billed.count()))) {
            throw new NotHere();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition("inline", document, "-" + part + ".pdf"))
                .contentType(MediaType.APPLICATION_PDF)
                .body(paper.of(visitor.customer(), document.invoice(), billed, Integer.parseInt(part)));
    }

    /// Written as it is read.
    @GetMapping(USAGE + ".csv")
    void csv(Language language, @PathVariable String id, Visitor visitor, HttpServletResponse response)
            throws IOException {
        var document = asked(visitor, id);
        var billed = detail.of(document);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition("attachment", document, ".csv"));
        response.setContentType("text/csv;charset=UTF-8");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write(Csv.MARK);
        out.write(Csv.row(COLUMNS.stream()
                .map(column -> words.of(language, "usage.column." + column))
                .toList()));
        detail.each(billed, record -> write(out, row(billed, record)));
        out.flush();
    }

    private InvoiceWithLines asked(Visitor visitor, String id) {
        var document = own.invoice(visitor, id);
        if (!UsageDetail.has(document.lines())) {
            throw new NotHere();
        }
        return document;
    }

    private static void write(Writer out, List<String> cells) {
        try {
            out.write(Csv.row(cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(Billed billed, ChargedRecord record) {
        return List.of(
                billed.numbers().getOrDefault(record.serviceId(), ""),
                record.tariff(),
                Brussels.offset(record.start()).toString(),
                record.kind(),
                record.direction(),
                record.other(),
                record.visited(),
                Long.toString(record.quantity()),
                record.unit(),
                TenDecimals.text(record.amount()));
    }

    private static String disposition(String kind, InvoiceWithLines document, String ending) {
        return ContentDisposition.builder(kind)
                .filename(document.invoice().number() + "-usage" + ending)
                .build()
                .toString();
    }
}
