package be.ligneclaire.bench;

import be.ligneclaire.platform.Platform;
import be.ligneclaire.platform.agenda.MovableClock;
import be.ligneclaire.platform.catalog.Catalog;
import be.ligneclaire.postgres.EmbeddedDatabase;
import be.ligneclaire.simulation.network.PretendNetwork;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// An operator to measure: the rooms without their doors, on a database of their own that is as durable
/// as one that is kept, with the demo's price list.
final class Operator implements AutoCloseable {

    private final String url;
    private final Runnable closing;
    private final ConfigurableApplicationContext rooms;

    private Operator(String url, Runnable closing, ConfigurableApplicationContext rooms) {
        this.url = url;
        this.closing = closing;
        this.rooms = rooms;
    }

    static Operator open() throws IOException {
        return on(EmbeddedDatabase.throwAwayForMeasuring());
    }

    /// An operator on this database, which it closes.
    static Operator on(EmbeddedDatabase database) throws IOException {
        return on(database, _ -> {});
    }

    /// An operator for whom it is another time.
    static Operator at(Instant now) throws IOException {
        return on(
                EmbeddedDatabase.throwAwayForMeasuring(),
                context -> context.registerBean(MovableClock.class, () -> new MovableClock(now)));
    }

    /// One more process of an operator that another one has opened.
    static Operator join(String url) {
        return new Operator(url, () -> {}, rooms(url, _ -> {}));
    }

    private static ConfigurableApplicationContext rooms(String url, Consumer<GenericApplicationContext> more) {
        return new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(settings(url))
                .initializers((GenericApplicationContext context) -> more.accept(context))
                .run();
    }

    private static Operator on(EmbeddedDatabase database, Consumer<GenericApplicationContext> more) throws IOException {
        var operator = new Operator(database.jdbcUrl(), database::close, rooms(database.jdbcUrl(), more));
        try (var list = Operator.class.getResourceAsStream("/demo-catalog.yaml")) {
            if (list == null) {
                throw new IOException("The demo's price list is not there");
            }
            operator.room(Catalog.class).load(new InputStreamReader(list, StandardCharsets.UTF_8));
        }
        return operator;
    }

    /// Of an application that is measured: quiet, on this database, without anything that happens by itself.
    static Map<String, Object> settings(String database) {
        return Map.of(
                "spring.datasource.url",
                database,
                "ligneclaire.agenda.workers",
                false,
                "ligneclaire.secrets.key",
                Base64.getEncoder().encodeToString(new byte[32]),
                "logging.level.root",
                "error");
    }

    <T> T room(Class<T> type) {
        return rooms.getBean(type);
    }

    JdbcClient db() {
        return room(JdbcClient.class);
    }

    String jdbcUrl() {
        return url;
    }

    @Override
    public void close() {
        rooms.close();
        closing.run();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableAsync
    @EnableTransactionManagement
    @ComponentScan(
            basePackageClasses = Platform.class,
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Platform.class),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "be\\.ligneclaire\\.platform\\.(portal|console)\\..*")
            })
    static class Rooms {

        @Bean
        PretendNetwork pretendNetwork() {
            return new PretendNetwork();
        }

        @Bean
        Executor applicationTaskExecutor() {
            return new SyncTaskExecutor();
        }
    }
}
