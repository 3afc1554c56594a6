package be.ligneclaire.platform.portal.invoices;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A TrueType font without the instructions that fit its letters to the pixels of old screens: two thirds of
/// what a document embeds of it, and of no use on paper. What a PDF does not read is left out too.
final class UnhintedFont {

    private static final List<String> KEPT =
            List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

    private static final int HEADER = 12;
    private static final int ENTRY = 16;
    private static final int GLYPH_HEADER = 10;

    private static final int WORDS = 0x0001;
    private static final int SCALED = 0x0008;
    private static final int MORE = 0x0020;
    private static final int SCALED_TWICE = 0x0040;
    private static final int SCALED_IN_FOUR = 0x0080;
    private static final int INSTRUCTED = 0x0100;

    private final byte[] font;

    /// @param resource a font with long glyph offsets
    UnhintedFont(String resource) {
        try (var stream = UnhintedFont.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("No font " + resource);
            }
            font = without(ByteBuffer.wrap(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(font);
    }

    private static byte[] without(ByteBuffer whole) {
        Map<String, ByteBuffer> tables = new LinkedHashMap<>();
        for (int i = 0; i < whole.getShort(4); i++) {
            int entry = HEADER + ENTRY * i;
            var tag = new byte[4];
            whole.get(entry, tag);
            var name = new String(tag, StandardCharsets.US_ASCII);
            if (KEPT.contains(name)) {
                tables.put(name, whole.slice(whole.getInt(entry + 8), whole.getInt(entry + 12)));
            }
        }
        stripGlyphs(tables);
        return file(whole.getInt(0), tables);
    }

    private static void stripGlyphs(Map<String, ByteBuffer> tables) {
        var places = tables.getOrDefault("loca", ByteBuffer.allocate(0));
        var glyphs = tables.getOrDefault("glyf", ByteBuffer.allocate(0));
        int count = places.capacity() / 4 - 1;
        var plain = ByteBuffer.allocate(glyphs.capacity());
        var plainPlaces = ByteBuffer.allocate(places.capacity());
        for (int i = 0; i < count; i++) {
            plainPlaces.putInt(plain.position());
            int from = places.getInt(4 * i);
            int length = places.getInt(4 * i + 4) - from;
            if (length > 0) {
                strip(glyphs.slice(from, length), plain);
                plain.position(Math.ceilDiv(plain.position(), 4) * 4);
            }
        }
        plainPlaces.putInt(plain.position());
        tables.put("glyf", plain.slice(0, plain.position()));
        tables.put("loca", plainPlaces.rewind());
    }

    private static void strip(ByteBuffer glyph, ByteBuffer plain) {
        short contours = glyph.getShort(0);
        if (contours < 0) {
            stripComposite(glyph, plain);
            return;
        }
        int instructions = GLYPH_HEADER + 2 * contours;
        int length = Short.toUnsignedInt(glyph.getShort(instructions));
        int outline = instructions + 2 + length;
        plain.put(glyph.slice(0, instructions));
        plain.putShort((short) 0);
        plain.put(glyph.slice(outline, glyph.capacity() - outline));
    }

    /// One made of others: their places follow each other, then the instructions.
    private static void stripComposite(ByteBuffer glyph, ByteBuffer plain) {
        int start = plain.position();
        int at = GLYPH_HEADER;
        int flags;
        do {
            flags = glyph.getShort(at);
            int end = at + 4 + ((flags & WORDS) == 0 ? 2 : 4) + scale(flags);
            if (at == GLYPH_HEADER) {
                plain.put(glyph.slice(0, GLYPH_HEADER));
            }
            plain.put(glyph.slice(at, end - at));
            plain.putShort(start + at, (short) (flags & ~INSTRUCTED));
            at = end;
        } while ((flags & MORE) != 0);
    }

    private static int scale(int flags) {
        if ((flags & SCALED) != 0) {
            return 2;
        }
        if ((flags & SCALED_TWICE) != 0) {
            return 4;
        }
        return (flags & SCALED_IN_FOUR) == 0 ? 0 : 8;
    }

    /// The tables in order, each at a multiple of four. Nobody who reads a font from a stream of bytes looks at
    /// checksums, so they are left at zero.
    private static byte[] file(int version, Map<String, ByteBuffer> tables) {
        var head = ByteBuffer.allocate(HEADER + ENTRY * tables.size());
        head.putInt(version).putShort((short) tables.size()).putShort((short) 0).putInt(0);
        var body = new ByteArrayOutputStream();
        tables.forEach((tag, table) -> {
            var bytes = new byte[table.capacity()];
            table.get(0, bytes);
            head.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(0);
            head.putInt(head.capacity() + body.size()).putInt(bytes.length);
            body.writeBytes(bytes);
            body.writeBytes(new byte[(4 - bytes.length % 4) % 4]);
        });
        var file = new ByteArrayOutputStream();
        file.writeBytes(head.array());
        file.writeBytes(body.toByteArray());
        return file.toByteArray();
    }
}
