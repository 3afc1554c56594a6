package be.ligneclaire.platform.portal;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// A bank's application in front of a page: it reads the code that is on it.
final class TransferPicture {

    private static final Pattern PICTURE = Pattern.compile("src=\"data:image/png;base64,([^\"]+)\"");

    private TransferPicture() {}

    /// What the code says; fails when the page has none that can be read.
    static String on(String page) {
        var data = PICTURE.matcher(page);
        if (!data.find()) {
            throw new AssertionError("No code on the page");
        }
        try {
            var picture =
                    ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data.group(1))));
            var width = picture.getWidth();
            var pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
            return new MultiFormatReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(width, picture.getHeight(), pixels))))
                    .getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotFoundException e) {
            throw new AssertionError("The code cannot be read", e);
        }
    }
}
