package be.ligneclaire.platform.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The system's Chromium, started once per test JVM; each visit has a context of its own.
public final class Chromium {

    private static final Browser BROWSER = launch();

    private Chromium() {}

    /// A fresh visit.
    public static Visit visit(int port, Look look) {
        var context = BROWSER.newContext(new NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(look.width, 900)
                .setColorScheme(look.scheme)
                .setJavaScriptEnabled(look.scripts));
        return new Visit(context.newPage());
    }

    private static Browser launch() {
        var playwright = Playwright.create();
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }

    /// How someone looks at the pages.
    public record Look(int width, ColorScheme scheme, boolean scripts) {

        public static Look light(int width) {
            return new Look(width, ColorScheme.LIGHT, true);
        }

        public static Look dark(int width) {
            return new Look(width, ColorScheme.DARK, true);
        }

        public Look withoutScripts() {
            return new Look(width, scheme, false);
        }

        @Override
        public String toString() {
            return width + " px, " + scheme.name().toLowerCase(java.util.Locale.ROOT) + (scripts ? "" : ", no scripts");
        }
    }

    /// One page in a context of its own, with what its console complained about.
    public static final class Visit implements AutoCloseable {

        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Visit(Page page) {
            this.page = page;
            page.onConsoleMessage(message -> {
                if (!message.type().equals("log") && !message.type().equals("info")) {
                    complaints.add(page.url() + " " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(page.url() + " " + error));
        }

        public Page page() {
            return page;
        }

        /// Errors and warnings of the console, refused styles and scripts among them.
        public List<String> complaints() {
            return complaints;
        }

        /// Looks at the page that is open from another width or by another light, at once: without the fading
        /// of colours that axe would meet halfway.
        public void look(Look look) {
            page.setViewportSize(look.width, 900);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(look.scheme).setReducedMotion(ReducedMotion.REDUCE));
        }

        public Visit signIn(String language, String email, String password) {
            page.navigate("/" + language + "/login");
            page.fill("#email", email);
            page.fill("#password", password);
            page.click("main button[type=submit]");
            return this;
        }

        /// Keeps a picture when the build is asked to (`-Dligneclaire.pictures=DIR`).
        public void picture(String name) {
            var directory = System.getProperty("ligneclaire.pictures");
            if (directory != null) {
                page.screenshot(
                        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(directory, name + ".png")));
            }
        }

        @Override
        public void close() {
            page.context().close();
        }
    }
}
