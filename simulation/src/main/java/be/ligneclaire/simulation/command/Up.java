package be.ligneclaire.simulation.command;

import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.catalog.Catalog;
import be.ligneclaire.platform.console.access.ConsoleConnector;
import be.ligneclaire.simulation.demo.DemoLoader;
import be.ligneclaire.simulation.demo.LoadedDemo;
import be.ligneclaire.simulation.stories.PriceList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.springframework.core.env.Environment;

/// `up`: the operator, until Ctrl-C.
final class Up {

    private static final String DEFAULT_PORT = "8080";
    private static final int HIGHEST_PORT = 65535;

    private Up() {}

    static int run(List<String> words, Output output, Closing closing) {
        var arguments = Arguments.of(
                        words, Command.with(Place.OPTIONS, "--port", "--console-port"), Set.of("--fresh", "--no-demo"))
                .withoutWords();
        var port = (int) arguments.number("--port", arguments.option("--port").orElse(DEFAULT_PORT), 0, HIGHEST_PORT);
        var wanted = Place.of(arguments);
        if (arguments.has("--fresh") && wanted.url().isPresent()) {
            throw new WrongUsage("--fresh empties a data folder; it does not go with --database-url.");
        }
        refuseUsedPort(port, "--port");
        var consolePort = consolePort(arguments, port);
        closing.stoppingIsSuccess();
        var place = closing.open(() -> wanted.own("./ligneclaire up", arguments.has("--fresh")));
        var demo = arguments.has("--no-demo") ? Optional.<LoadedDemo>empty() : demo(place);
        var application = closing.add(Application.withPages(
                place,
                port,
                Map.of(
                        "ligneclaire.console.port",
                        consolePort,
                        LoadedDemo.COLLEAGUES_PROPERTY,
                        demo.map(LoadedDemo::colleaguesProperty).orElse(""))));
        if (arguments.has("--no-demo")) {
            loadPrices(application.getBean(Catalog.class));
        }
        var address = "http://localhost:" + portOf(application.getEnvironment());
        place.announce(address);
        var console = "http://localhost:"
                + application.getBean(ConsoleConnector.class).port() + "/agent";
        output.say("Ligne Claire is open at " + address);
        demo.ifPresent(loaded -> loginLines(loaded, address).forEach(output::say));
        output.say("The console for colleagues is at " + console);
        demo.ifPresent(loaded -> colleagueLines(loaded, address).forEach(output::say));
        output.say("The data is in " + place.folder().path() + ". Ctrl-C stops.");
        return waitForever();
    }

    private static Optional<LoadedDemo> demo(Place.Opened place) {
        return DemoLoader.load(
                place.folder(),
                place.url(),
                place.settings(),
                Place.home().resolve("stories/demo"),
                new BusinessTime(InstantSource.system()).now());
    }

    /// What a person needs to sign in and to read what was sent.
    private static List<String> loginLines(LoadedDemo demo, String address) {
        var width = demo.logins().stream()
                .mapToInt(login -> login.email().length())
                .max()
                .orElse(1);
        var lines = new ArrayList<String>();
        lines.add("Sign in with the password " + demo.password() + " as");
        demo.logins().forEach(login -> lines.add(("  %-" + width + "s  %s").formatted(login.email(), login.about())));
        lines.add("E-mail and SMS can be read at " + address + "/en/demo/mailbox");
        return List.copyOf(lines);
    }

    /// What a person needs to sign in at the console: passwords alone do not open it.
    private static List<String> colleagueLines(LoadedDemo demo, String address) {
        if (demo.colleagues().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add("Colleagues sign in there with the same password and the code that "
                + address
                + "/en/demo/authenticator shows, as");
        demo.colleagues()
                .forEach(colleague -> lines.add("  %-28s  %s".formatted(colleague.email(), colleague.about())));
        return List.copyOf(lines);
    }

    /// The one that was asked for; else the portal's and one, or any that is free where that one is not.
    private static int consolePort(Arguments arguments, int port) {
        var wanted = arguments.option("--console-port");
        if (wanted.isPresent()) {
            var number = (int) arguments.number("--console-port", wanted.get(), 0, HIGHEST_PORT);
            if (number != 0 && number == port) {
                throw new WrongUsage("--console-port must be another one than --port.");
            }
            refuseUsedPort(number, "--console-port");
            return number;
        }
        return port == 0 || port == HIGHEST_PORT || !isFree(port + 1) ? 0 : port + 1;
    }

    private static boolean isFree(int port) {
        try {
            new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1")).close();
            return true;
        } catch (IOException used) {
            return false;
        }
    }

    private static void loadPrices(Catalog catalog) {
        try (var prices = PriceList.open()) {
            catalog.load(prices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String portOf(Environment environment) {
        return environment.getProperty("local.server.port", DEFAULT_PORT);
    }

    /// Before anything is started, so that nothing is half done.
    private static void refuseUsedPort(int port, String option) {
        try {
            new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1")).close();
        } catch (BindException e) {
            throw new WorkFailed(
                    String.valueOf(e.getMessage()).contains("Permission denied")
                            ? "Port " + port + " is reserved for root: give one above 1023 with " + option + "."
                            : Problems.portInUse(port, option),
                    e);
        } catch (IOException e) {
            throw new WorkFailed("Port " + port + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static int waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
