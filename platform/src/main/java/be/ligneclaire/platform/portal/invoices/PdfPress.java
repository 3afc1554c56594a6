package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.time.Brussels;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.springframework.stereotype.Component;

/// Makes a PDF of a page: PDF/A-3, which archives accept, and PDF/UA, which a screen reader can read.
@Component
class PdfPress {

    private static final UnhintedFont REGULAR = new UnhintedFont("/liberation/LiberationSans-Regular.ttf");
    private static final UnhintedFont BOLD = new UnhintedFont("/liberation/LiberationSans-Bold.ttf");
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    /// A file within the document that says the same to a machine.
    ///
    /// @param about what it is, in the document's language
    /// @param dated the day that it says it is of
    record Attachment(String name, String type, String about, LocalDate dated, byte[] content) {}

    /// @param page XHTML with its own style
    byte[] print(String page, Optional<Attachment> attachment) {
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        builder.useFont(REGULAR::open, "Liberation Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(BOLD::open, "Liberation Sans", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(page, "https://invoice.invalid/");
        builder.withProducer("Ligne Claire");
        var out = new ByteArrayOutputStream();
        try (var renderer = builder.buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            if (attachment.isPresent()) {
                attach(document, attachment.get());
            }
            compressMetadata(document);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// What the document says of itself is a tenth of a short one; PDF/A-3 allows to compress it, as PDF/A-1
    /// did not.
    private static void compressMetadata(PDDocument document) throws IOException {
        var catalog = document.getDocumentCatalog();
        var said = catalog.getMetadata().toByteArray();
        var metadata = new PDMetadata(document);
        try (var out = metadata.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(said);
        }
        catalog.setMetadata(metadata);
    }

    /// As an associated file of the whole document (ISO 19005-3 §6.8): another form of the same.
    private static void attach(PDDocument document, Attachment attachment) throws IOException {
        var content =
                new PDEmbeddedFile(document, new ByteArrayInputStream(attachment.content()), COSName.FLATE_DECODE);
        content.setSubtype(attachment.type());
        content.setSize(attachment.content().length);
        content.setModDate(GregorianCalendar.from(
                Brussels.at(attachment.dated(), LocalTime.MIDNIGHT).atZone(Brussels.ZONE)));
        var file = new PDComplexFileSpecification();
        file.setFile(attachment.name());
        file.setFileUnicode(attachment.name());
        file.setFileDescription(attachment.about());
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        file.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Alternative");
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(attachment.name(), file));
        var catalog = document.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(files);
        catalog.setNames(names);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), new COSArray(List.of(file.getCOSObject())));
    }
}
