package be.ligneclaire.simulation.demo;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.identity.Staff;
import be.ligneclaire.postgres.DataFolder;
import be.ligneclaire.simulation.demo.LoadedDemo.Login;
import be.ligneclaire.simulation.stage.Cast;
import be.ligneclaire.simulation.stage.Rooms;
import be.ligneclaire.simulation.stage.Stage;
import be.ligneclaire.simulation.stage.StoryHouse;
import be.ligneclaire.simulation.stories.Story;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// Gives an empty operator a past: tells the demo's stories through the real application, up to now, and
/// creates a login for one customer of each, and one for a colleague of each kind.
///
/// A load that was interrupted starts again from an empty database: how far it is stands in the database
/// itself.
public final class DemoLoader {

    private DemoLoader() {}

    /// Loads the demo unless the database holds an operator already; tells how to sign in to it in both
    /// cases.
    ///
    /// @param folder keeps the password of all the demo's logins, made once, and who they are
    /// @param database its address; nobody else is connected to it
    /// @param settings of the application: the key of the encrypted fields, where the log is
    /// @param stories the folder of the demo's stories
    /// @param now the present, on the wall
    /// @return empty when the database holds an operator that is not the demo
    /// @throws be.ligneclaire.simulation.stories.StoryProblem when a story cannot be told
    public static Optional<LoadedDemo> load(
            DataFolder folder, String database, Map<String, Object> settings, Path stories, Instant now) {
        var mark = new DemoMark(database);
        if (mark.isWanted()) {
            var demo = Demo.of(stories, now);
            mark.begun();
            try (var application = StoryHouse.open(() -> database, demo.start(), settings)) {
                var password = LoadedDemo.password(folder);
                LoadedDemo.keep(
                        folder,
                        tell(demo, application, password, now),
                        DemoColleagues.add(application.getBean(Staff.class), password));
            }
            mark.done(Brussels.dateOf(now));
        }
        return mark.isDone() ? LoadedDemo.kept(folder) : Optional.empty();
    }

    private static List<Login> tell(
            Demo demo, ConfigurableApplicationContext application, String password, Instant now) {
        var rooms = application.getBean(Rooms.class);
        StoryHouse.loadPrices(rooms);
        var stages = new LinkedHashMap<Story, Stage>();
        for (var story : demo.stories()) {
            stages.put(story, new Stage(rooms, new Cast(), story, _ -> {}));
        }
        for (var told : demo.until(now)) {
            var stage = Objects.requireNonNull(stages.get(told.story()));
            stage.come(told.step());
            stage.act(told.step());
        }
        rooms.story().advanceTo(now);
        return logins(stages, application, password);
    }

    private static List<Login> logins(Map<Story, Stage> stages, ApplicationContext application, String password) {
        var identity = application.getBean(Identity.class);
        var logins = new ArrayList<Login>();
        stages.forEach((story, stage) -> stage.cast().customers().stream()
                .findFirst()
                .ifPresent(name -> {
                    Customer customer = stage.cast().customer(name);
                    identity.createLogin(customer.email(), password, customer.accountId());
                    logins.add(new Login(customer.email(), story.title()));
                }));
        return logins;
    }
}
