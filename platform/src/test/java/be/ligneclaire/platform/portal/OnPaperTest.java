package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// An invoice to keep: a PDF that archives and screen readers accept, a code that a bank's application
/// reads, lines for a spreadsheet.
@PortalTest
class OnPaperTest {

    private static final String INVOICE = "/nl/my/invoices/" + AnnasInvoices.FEBRUARYS_INVOICE;

    @LocalServerPort
    private int port;

    @Test
    void the_pdf_says_what_the_page_says() throws IOException {
        var pdf = pdf();
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(
                            "Factuur van januari",
                            "2026-00000017",
                            "€\u00a035,10",
                            "15,00 × 15 / 31 = 7,2580… → 7,26",
                            "CG 6.2",
                            "Wat is er veranderd?",
                            "+++090/9337/55493+++",
                            "BE 0999.999.922",
                            "1 / ");
            assertThat(document.getDocumentInformation().getTitle()).contains("Factuur 2026-00000017");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
        }
        keep("nl", pdf);
        assertThat(pdf.length).as("bytes of a short invoice").isLessThan(60_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3u", "ua1"})
    void the_pdf_is_one_that_archives_and_screen_readers_accept(String flavour) throws Exception {
        assertThat(complaints(pdf(), flavour)).isEmpty();
    }

    @Test
    void the_e_invoice_of_the_page_is_within_the_pdf() throws IOException {
        try (var document = Loader.loadPDF(pdf())) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys("2026-00000017.xml");
            assertThat(files.values())
                    .allSatisfy(file -> assertThat(file.getEmbeddedFile().toByteArray())
                            .asString()
                            .isEqualTo("<Invoice/>"));
        }
    }

    /// What veraPDF finds wrong; a document that it does not accept has at least one.
    static List<String> complaints(byte[] pdf, String flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var asked = PDFAFlavour.byFlavourId(flavour);
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), asked);
                var validator = Foundries.defaultInstance().createValidator(asked, false)) {
            var result = validator.validate(parser);
            assertThat(result.isCompliant() || !result.getTestAssertions().isEmpty())
                    .isTrue();
            return result.getTestAssertions().stream().map(Object::toString).toList();
        }
    }

    @Test
    void the_code_on_the_page_fills_in_the_transfer() {
        var page = new Surfer(port).signedInAs(Neighbours.ANNA).get(INVOICE).body();
        assertThat(TransferPicture.on(page)).isEqualTo(AnnasInvoices.TRANSFER_CODE);
        assertThat(page).contains("alt=\"QR-code voor een overschrijving van €\u00a035,10 aan Ligne Claire Telecom");
    }

    @Test
    void the_lines_go_to_a_spreadsheet() {
        var answer = new Surfer(port).signedInAs(Neighbours.ANNA).get(INVOICE + "/lines.csv");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"2026-00000017.csv\"");
        assertThat(answer.body())
                .startsWith("\ufefflijn,soort,omschrijving,")
                .contains("1,Abonnement,Mobiel 15,2026-01-17,2026-01-31,,,7.26,billing.first-month-proration,CG 6.2,");
    }

    @Test
    void a_business_has_it_as_businesses_exchange_it() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);

        var answer = anna.get(INVOICE + ".xml");

        assertThat(answer.body()).isEqualTo("<Invoice/>");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/xml");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"2026-00000017.xml\"");
        assertThat(anna.get("/nl/my/invoices/" + AnnasInvoices.JANUARYS_INVOICE + ".xml")
                        .statusCode())
                .isEqualTo(404);
        assertThat(anna.get(INVOICE).body()).as("a consumer's page").doesNotContain(".xml");
    }

    @Test
    void nobody_elses_invoice_is_printed() {
        for (var ending : List.of(".pdf", "/lines.csv", ".xml", "/large-print", "/usage", "/usage.pdf", "/usage.csv")) {
            assertThat(new Surfer(port)
                            .signedInAs(Neighbours.BRAM)
                            .get(INVOICE + ending)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(new Surfer(port)
                            .signedInAs(Neighbours.CHLOE)
                            .get(INVOICE + ending)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(new Surfer(port).get(INVOICE + ending).statusCode()).isEqualTo(302);
        }
    }

    /// Beside the pictures of pages, when the build is asked to keep those.
    static void keep(String name, byte[] pdf) throws IOException {
        var directory = System.getProperty("ligneclaire.pictures");
        if (directory != null) {
            Files.write(Path.of(directory, "invoice-" + name + ".pdf"), pdf);
        }
    }

    private byte[] pdf() {
        return new Surfer(port).signedInAs(Neighbours.ANNA).bytes(INVOICE + ".pdf");
    }
}
