package be.ligneclaire.platform.portal;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// axe in the page itself. It is put into every page of a visit once, since putting it there again for each
/// look takes longer than looking.
public final class Axe {

    private static final String PROGRAM = program();

    private static final String RUN = """
            async tags => {
                const found = await axe.run(document, {runOnly: tags, resultTypes: ['violations']});
                return found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join('; '));
            }
            """;

    /// WCAG 2.0 to 2.2, levels A and AA, and axe's best practices: what `ux.md` §15 asks.
    private static final List<String> EVERYTHING =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    public static void come(BrowserContext context) {
        context.addInitScript(PROGRAM);
    }

    /// What is wrong with the page as it looks now; empty when nothing is.
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        return (List<String>) page.evaluate(RUN, EVERYTHING);
    }

    private static String program() {
        try (var program = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            if (program == null) {
                throw new IllegalStateException("axe.min.js is not in the library");
            }
            return new String(program.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
