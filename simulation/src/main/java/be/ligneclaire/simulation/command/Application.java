package be.ligneclaire.simulation.command;

import be.ligneclaire.simulation.demo.SimulationApplication;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// How a command starts the application: silent on standard output and error, its log in a file, closed by
/// the command itself (before the database) and not by a hook of Spring's.
final class Application {

    private Application() {}

    /// The application with its pages, on the loopback address only, since it speaks plain HTTP.
    static ConfigurableApplicationContext withPages(Place.Opened place, int port) {
        return withPages(place, port, Map.of());
    }

    /// The same with more settings.
    static ConfigurableApplicationContext withPages(Place.Opened place, int port, Map<String, Object> more) {
        var properties = properties(place);
        properties.putAll(more);
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", port);
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        properties.put("ligneclaire.pretend.letters", place.folder().path().resolve("letters"));
        properties.put(
                "ligneclaire.notifications.returns", place.folder().path().resolve("returned-mail"));
        return start(SimulationApplication.class, WebApplicationType.SERVLET, properties);
    }

    /// The application without pages and without agenda workers, for a command that does one thing.
    static ConfigurableApplicationContext withoutPages(Place.Opened place) {
        var properties = properties(place);
        properties.put("ligneclaire.agenda.workers", false);
        properties.put("spring.modulith.events.republish-outstanding-events-on-restart", false);
        return start(WorkApplication.class, WebApplicationType.NONE, properties);
    }

    private static Map<String, Object> properties(Place.Opened place) {
        var properties = new HashMap<>(place.settings());
        properties.put("spring.datasource.url", place.url());
        return properties;
    }

    private static ConfigurableApplicationContext start(
            Class<?> application, WebApplicationType web, Map<String, Object> properties) {
        var arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(application)
                .web(web)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(arguments);
    }
}
