package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.billing.EInvoices;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.page.Csv;
import be.ligneclaire.platform.portal.page.NotHere;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.visit.Visitor;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// An invoice to keep: on paper, its lines for a spreadsheet, or as businesses exchange it.
@Controller
class InvoiceFiles {

    private static final List<String> COLUMNS = List.of(
            "position", "kind", "text", "from", "to", "quantity", "unit", "amount", "rule", "clause", "formula");

    private final OwnInvoices own;
    private final InvoicePdf paper;
    private final EInvoices eInvoices;
    private final PageWords words;

    InvoiceFiles(OwnInvoices own, InvoicePdf paper, EInvoices eInvoices, PageWords words) {
        this.own = own;
        this.paper = paper;
        this.eInvoices = eInvoices;
        this.words = words;
    }

    @GetMapping(Paths.MY + "/invoices/{id:" + Paths.ID + "}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, Visitor visitor) {
        var document = own.invoice(visitor, id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition("inline", document, ".pdf"))
                .contentType(MediaType.APPLICATION_PDF)
                .body(paper.of(visitor, document));
    }

    @GetMapping(Paths.MY + "/invoices/{id:" + Paths.ID + "}/lines.csv")
    ResponseEntity<String> lines(Language language, @PathVariable String id, Visitor visitor) {
        var document = own.invoice(visitor, id);
        var header = COLUMNS.stream()
                .map(column -> words.of(language, "invoice.column." + column))
                .toList();
        var rows = document.lines().stream().map(line -> row(language, line));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition("attachment", document, ".csv"))
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(Csv.of(header, rows));
    }

    /// As businesses exchange it; there is none for consumers.
    @GetMapping(Paths.MY + "/invoices/{id:" + Paths.ID + "}.xml")
    ResponseEntity<byte[]> eInvoice(@PathVariable String id, Visitor visitor) {
        var document = own.invoice(visitor, id);
        var xml = eInvoices
                .peppol(visitor.accountId(), document.invoice().publicId())
                .orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition("attachment", document, ".xml"))
                .contentType(MediaType.APPLICATION_XML)
                .body(xml);
    }

    private List<String> row(Language language, Line line) {
        return List.of(
                Integer.toString(line.position()),
                words.of(language, "line.kind." + line.kind().word()),
                line.text(),
                line.period().map(days -> days.getStart().toString()).orElse(""),
                line.period().map(days -> days.getEndInclusive().toString()).orElse(""),
                line.quantity().isPresent() ? Long.toString(line.quantity().getAsLong()) : "",
                line.unit().orElse(""),
                line.amount().getAmount().toPlainString(),
                line.rule(),
                String.join("; ", line.clauses()),
                line.formula());
    }

    private static String disposition(String kind, InvoiceWithLines document, String ending) {
        return ContentDisposition.builder(kind)
                .filename(document.invoice().number() + ending)
                .build()
                .toString();
    }
}
