package be.ligneclaire.simulation.stage;

import be.ligneclaire.platform.agenda.MovableClock;
import be.ligneclaire.simulation.stories.PriceList;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The application as stories need it: the rooms without their web doors, a clock that is moved, one
/// thread.
public final class StoryHouse {

    private StoryHouse() {}

    /// Opens it; the caller closes it.
    ///
    /// @param database the address of the database; asked for once, when the rooms first need it
    /// @param start what the clock shows
    /// @param settings properties of the application besides those of every story
    public static ConfigurableApplicationContext open(
            Supplier<String> database, Instant start, Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("spring.jmx.enabled", false);
        all.put("spring.modulith.events.republish-outstanding-events-on-restart", false);
        all.put("ligneclaire.agenda.workers", false);
        all.put("logging.threshold.console", "off");
        return new SpringApplicationBuilder(StoryApplication.class)
                .initializers(context -> {
                    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("story", all));
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(MovableClock.class, () -> new MovableClock(start));
                    beans.registerBean(DataSource.class, () -> connected(database.get()));
                })
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run();
    }

    /// The demo operator's price list; again changes nothing.
    public static void loadPrices(Rooms rooms) {
        try (var prices = PriceList.open()) {
            rooms.catalog().load(prices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource connected(String address) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(address);
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(1);
        return pool;
    }
}
