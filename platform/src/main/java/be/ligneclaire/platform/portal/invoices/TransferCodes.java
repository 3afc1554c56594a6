package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.platform.Operator;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.customer.Customers.PayMethod;
import be.ligneclaire.platform.payments.Payments;
import be.ligneclaire.platform.payments.Payments.Bill;
import be.ligneclaire.platform.portal.page.PageFormats;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/// The code that a bank's application scans to fill in a transfer, as a picture.
@Component
class TransferCodes {

    /// Pixels of one square: large enough to print sharply.
    private static final int SQUARE = 6;

    private static final int QUIET_ZONE = 4;

    private final Payments payments;
    private final Operator operator;

    TransferCodes(Payments payments, Operator operator) {
        this.payments = payments;
        this.operator = operator;
    }

    /// The code for an amount of an invoice, as a `data:` address of a PNG; empty where nothing is
    /// transferred.
    Optional<String> of(Invoice invoice, Money amount, PayMethod paysBy) {
        var communication =
                new PageFormats(invoice.language()).structuredCommunication(invoice.structuredCommunication());
        var bill = new Bill(amount, paysBy == PayMethod.DIRECT_DEBIT, invoice.kind() == DocumentKind.CREDIT_NOTE);
        return payments.transferCode(operator.name(), operator.iban(), bill, communication)
                .map(text -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png(text)));
    }

    private static byte[] png(String text) {
        try {
            var squares = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture(squares), "png", out);
            return out.toByteArray();
        } catch (WriterException e) {
            throw new IllegalStateException("A transfer code always fits", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(BitMatrix squares) {
        var picture = new BufferedImage(
                squares.getWidth() * SQUARE, squares.getHeight() * SQUARE, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, squares.get(x / SQUARE, y / SQUARE) ? 0x000000 : 0xffffff);
            }
        }
        return picture;
    }
}
