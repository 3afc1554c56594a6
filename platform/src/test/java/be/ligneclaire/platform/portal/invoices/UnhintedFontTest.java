package be.ligneclaire.platform.portal.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Letters on paper look as they were drawn.
class UnhintedFontTest {

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold"})
    void every_letter_keeps_its_outline_and_its_width(String style) throws IOException {
        var resource = "/liberation/LiberationSans-" + style + ".ttf";
        try (var drawn = parsed(Objects.requireNonNull(UnhintedFont.class.getResourceAsStream(resource)));
                var plain = parsed(new UnhintedFont(resource).open())) {
            assertThat(plain.getNumberOfGlyphs()).isEqualTo(drawn.getNumberOfGlyphs());
            for (int glyph = 0; glyph < drawn.getNumberOfGlyphs(); glyph++) {
                assertThat(plain.getAdvanceWidth(glyph)).isEqualTo(drawn.getAdvanceWidth(glyph));
                assertThat(outline(plain, glyph)).as("glyph %d", glyph).isEqualTo(outline(drawn, glyph));
            }
        }
    }

    private static TrueTypeFont parsed(InputStream font) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(font));
    }

    private static List<String> outline(TrueTypeFont font, int glyph) throws IOException {
        var found = font.getGlyph().getGlyph(glyph);
        return found == null ? List.of() : steps(found.getPath());
    }

    private static List<String> steps(Shape path) {
        var steps = new ArrayList<String>();
        var place = new float[6];
        for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
            steps.add(at.currentSegment(place) + Arrays.toString(place));
        }
        return steps;
    }
}
