package be.ligneclaire.platform.catalog;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The demo operator's price list, for tests of every room.
public final class DemoCatalog {

    private DemoCatalog() {}

    /// Loads it; loading it twice changes nothing, so each test class may.
    public static void loadInto(Catalog catalog) {
        catalog.load(new java.io.StringReader(text()));
    }

    /// The list as text, to be changed by tests of what is refused.
    public static String text() {
        try (var stream = DemoCatalog.class.getResourceAsStream("/demo-catalog.yaml")) {
            if (stream == null) {
                throw new IllegalStateException("demo-catalog.yaml is not among the test resources");
            }
            try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                return reader.readAllAsString();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
