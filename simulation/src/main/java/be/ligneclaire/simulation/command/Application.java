package be.ligneclaire.simulation.command;

import be.ligneclaire.platform.Platform;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// How a command starts the application: silent on standard output and error, its log in a file, closed by the command
/// itself (before the database) and not by a hook of Spring's.
final class Application {

    private Application() {}

    /// The application with its pages, on the loopback address only, since it speaks plain HTTP.
    static ConfigurableApplicationContext withPages(Place.Opened place, int port) {
        var properties = properties(place);
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", port);
        return start(properties);
    }

    /// The application without pages and without agenda workers, for a command that does one thing.
    static ConfigurableApplicationContext withoutPages(Place.Opened place) {
        var properties = properties(place);
        properties.put("server.port", -1);
        properties.put("ligneclaire.agenda.workers", false);
        return start(properties);
    }

    private static Map<String, Object> properties(Place.Opened place) {
        var properties = new HashMap<String, Object>();
        properties.put("spring.datasource.url", place.url());
        properties.put("ligneclaire.secrets.key", place.folder().secretsKey());
        properties.putAll(logging(place.folder().log()));
        return properties;
    }

    private static Map<String, Object> logging(Path file) {
        return Map.of("logging.file.name", file.toString(), "logging.threshold.console", "off");
    }

    private static ConfigurableApplicationContext start(Map<String, Object> properties) {
        var arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Platform.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(arguments);
    }
}
