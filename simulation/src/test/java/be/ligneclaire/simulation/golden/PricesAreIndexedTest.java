package be.ligneclaire.simulation.golden;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.simulation.stage.Rooms;
import be.ligneclaire.simulation.stage.Stage;
import be.ligneclaire.simulation.stage.StoryHouse;
import be.ligneclaire.simulation.stage.Told;
import be.ligneclaire.simulation.stories.Moments;
import be.ligneclaire.simulation.stories.PriceList;
import be.ligneclaire.simulation.stories.StoryReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// `catalog.indexation`: each customer is told a month ahead, once a calendar year, and a price list that is
/// loaded again stays indexed.
@Proves({RuleId.CATALOG_INDEXATION, RuleId.CONTRACT_CHANGE_OF_TERMS})
class PricesAreIndexedTest {

    private static final Path STORY = Path.of("src/test/resources/golden/prices-are-indexed.yaml");
    private static final LocalDate FROM = LocalDate.of(2026, 5, 1);

    @Test
    void who_has_a_contract_is_told_old_and_new_price_and_what_is_too_much_or_too_early_is_refused() {
        var letters = new ArrayList<String>();
        var prices = new ArrayList<String>();
        var house = new AtomicReference<ConfigurableApplicationContext>();
        var story = new StoryReader(PriceList.demo(), Moments.AS_WRITTEN).read(STORY);
        var told = Told.of(
                PublishedCharge.with(
                        story,
                        List.of(
                                PublishedCharge.step(
                                        LocalDate.of(2026, 3, 11).atStartOfDay(),
                                        _ -> letters.addAll(letters(house.get()))),
                                PublishedCharge.step(
                                        LocalDate.of(2026, 5, 3).atStartOfDay(),
                                        stage -> prices.addAll(pricesOf(stage))))),
                context -> {
                    house.set(context);
                    StoryHouse.loadPrices(context.getBean(Rooms.class));
                });

        assertThat(told.of("refused").stream()
                        .map(line -> line.path("step").asString() + " "
                                + line.path("rule").asString() + " "
                                + line.path("reason").asString()))
                .containsExactly(
                        "9 contract.change-of-terms notice-too-short", "11 catalog.indexation indexed-in-this-year");
        assertThat(told.of("message-sent").stream()
                        .filter(line -> line.path("template").asString().equals("prices-indexed"))
                        .map(line -> line.path("to").asString() + " "
                                + line.path("language").asString() + " "
                                + line.path("about").asString()))
                .containsExactly("c1@example.be nl c1", "c2@example.be fr c2");
        assertThat(letters)
                .satisfiesExactly(
                        letter ->
                                assertThat(letter).contains("128,75", "131,90", "mobile-15: € 15,00 → € 15,37", "2026"),
                        letter -> assertThat(letter).contains("internet-500: 10,00 € → 10,24 €"));
        assertThat(prices).containsExactly("15.00", "15.37", "12.29", "3.07", "5.00", "15.37");
    }

    private static List<String> letters(ConfigurableApplicationContext house) {
        return List.of(letter(house, "c1@example.be"), letter(house, "c2@example.be"));
    }

    private static String letter(ConfigurableApplicationContext house, String to) {
        return house.getBean(Notifications.class).latest(Optional.of(to), 10).stream()
                .filter(message -> message.template().equals("prices-indexed"))
                .map(message -> message.text().replace('\u00a0', ' ').replace('\u202f', ' '))
                .findFirst()
                .orElse("");
    }

    /// The day before and the day itself; a package, a rent, a fee; and after the demo's list was loaded again.
    private static List<String> pricesOf(Stage stage) {
        var catalog = stage.rooms().catalog();
        var before = catalog.offer("mobile-15", FROM.minusDays(1)).orElseThrow().monthly();
        var after = catalog.offer("mobile-15", FROM).orElseThrow().monthly();
        var pack = catalog.packageOffer("duo-home", FROM).orElseThrow().monthly();
        var rent = catalog.option("wifi-booster", FROM).orElseThrow().monthly();
        var fee = catalog.fee("sim-replacement", FROM);
        StoryHouse.loadPrices(stage.rooms());
        var again = catalog.offer("mobile-15", FROM).orElseThrow().monthly();
        return List.of(before, after, pack, rent, fee, again).stream()
                .map(Euro::text)
                .toList();
    }
}
