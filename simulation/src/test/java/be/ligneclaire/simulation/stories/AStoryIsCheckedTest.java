package be.ligneclaire.simulation.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong with a story is said in one sentence naming the file and the step, before anything runs.
class AStoryIsCheckedTest {

    private static final String HEAD = """
            title: A story
            start: 2026-01-10
            steps:
            - {at: 2026-01-10T09:00, do: register, customer: c1, kind: consumer, language: fr, email: c1@example.be}
            - {at: 2026-01-10T09:10, do: order, order: o1, customer: c1, channel: distance, items: [{item: m1, offer: mobile-15}, {item: d1, offer: duo-home}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void the_head_of_these_cases_is_in_order() throws IOException {
        var story = read(HEAD + "- {at: 2026-01-17T08:00, do: activate, item: m1}");

        assertThat(story.steps()).hasSize(3);
        assertThat(story.customers()).containsExactly("c1");
        assertThat(story.regime()).isEqualTo(Story.Regime.STATUTORY);
        assertThat(story.start()).isEqualTo("2026-01-09T23:00:00Z");
        assertThat(story.steps().getLast().at()).isEqualTo("2026-01-17T07:00:00Z");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # the third step                                                                | what is said
            {at: 2026-01-17, do: activat, item: m1}                                         | there is no verb 'activat'
            {at: 2026-01-17, do: activate, item: m1, offer: x}                              | 'activate' has no key 'offer'
            {at: 2026-01-17, do: activate}                                                  | 'activate' lacks the key 'item'
            {at: 2026-01-17, do: bounce, customer: c1, status: 2.0.0}                       | 'status' of 'bounce' is '2.0.0', not a code
            {at: 2026-01-17, do: bounce, customer: c2}                                      | there is no customer 'c2' at this point
            {at: 2026-01-17, do: activate, item: m1, item: m1}                              | has the key 'item' twice
            {at: 2026-01-17, do: activate, item: [m1]}                                      | 'item' of 'activate' must be a single value
            {at: 2026-01-17, do: activate, item: ''}                                        | 'item' of 'activate' is empty
            {at: 2026-01-17, do: activate, item: m2}                                        | there is no item 'm2' at this point
            {at: 2026-01-17, do: activate, item: d1/tv}                                     | there is no item 'd1/tv' at this point
            {at: 2026-01-17, item: m1}                                                      | the step lacks the key 'do'
            {do: activate, item: m1}                                                        | the step lacks the key 'at'
            {at: 17/01/2026, do: activate, item: m1}                                        | is not a date and time
            {at: 2026-02-30, do: activate, item: m1}                                        | is not a date and time
            {at: 2026-01-10T09:09, do: activate, item: m1}                                  | it lies before the step above it
            {at: 2026-03-29T02:30, do: activate, item: m1}                                  | the clocks skip that hour
            {at: "2026-01-17T09:00+02:00", do: activate, item: m1}                          | is not a time in Brussels
            activate                                                                        | the step must have keys and values
            {at: 2026-01-17, do: register, customer: c1, kind: consumer, language: fr, email: a@b.be}  | there is a customer 'c1' already
            {at: 2026-01-17, do: register, customer: c2, kind: person, language: fr, email: a@b.be}    | 'kind' of 'register' is 'person', not one of consumer, business
            {at: 2026-01-17, do: register, customer: c2, kind: consumer, language: it, email: a@b.be}  | not one of nl, fr, de, en
            {at: 2026-01-17, do: register, customer: c2, kind: consumer, language: fr, email: ab.be}   | not an e-mail address
            {at: 2026-01-17, do: register, customer: c2, kind: consumer, language: fr, email: a@b.be, birth_date: 1999} | is not a date such as
            {at: 2026-01-17, do: register, customer: c2, kind: consumer, language: fr, email: a@b.be, mobile: 0470}     | not a number such as
            {at: 2026-01-17, do: register, customer: c2, kind: consumer, language: fr, email: a@b.be, address: {street: X}} | address lacks the key 'number'
            {at: 2026-01-17, do: order, order: o1, customer: c1, channel: shop, items: [{item: m2, offer: mobile-5}]}   | there is an order 'o1' already
            {at: 2026-01-17, do: order, order: o2, customer: c9, channel: shop, items: [{item: m2, offer: mobile-5}]}   | there is no customer 'c9' at this point
            {at: 2026-01-17, do: order, order: o2, customer: c1, channel: web, items: [{item: m2, offer: mobile-5}]}    | not one of shop, distance, off-premises
            {at: 2026-01-17, do: order, order: o2, customer: c1, channel: shop, items: [{item: m1, offer: mobile-5}]}   | there is an item 'm1' already
            {at: 2026-01-17, do: order, order: o2, customer: c1, channel: shop, items: [{item: m2, offer: mobile-6}]}   | the price list has no offer 'mobile-6'
            {at: 2026-01-17, do: order, order: o2, customer: c1, channel: shop, items: [{item: m2, offer: mobile-5, options: [more]}]} | the price list has no option 'more'
            {at: 2026-01-17, do: order, order: o2, customer: c1, channel: shop, items: [{item: m2, offer: mobile-5, card: plastic}]} | not one of sim, esim
            {at: 2026-01-17, do: order, order: o2, customer: c1, channel: shop, items: [{item: m2, offer: mobile-5, colour: red}]} | an item of 'order' has no key 'colour'
            {at: 2026-01-17, do: order, order: o2, customer: c1, channel: shop, items: []}  | 'order' lacks items
            {at: 2026-01-17, do: order, order: o2, customer: c1, channel: shop, items: m2}  | 'items' of 'order' must be a list
            {at: 2026-01-17, do: order, order: o2, customer: c1, edition: fr-2026, channel: shop, items: [{item: m2, offer: mobile-5}]} | 'edition' of 'order' is 'fr-2026', not one of
            {at: 2026-01-17, do: order, order: o2, customer: c1, channel: shop, items: [{item: m2, offer: mobile-5}], payment: direct-debit} | lacks the key 'iban'
            {at: 2026-01-17, do: order, order: o2, customer: c1, channel: shop, items: [{item: m2, offer: mobile-5}], iban: BE00000000000000} | not an account number that holds
            {at: 2026-01-17, do: change-plan, item: m1, offer: mobile-6}                    | the price list has no offer 'mobile-6'
            {at: 2026-01-17, do: option, item: m1, option: fixed-ip, active: perhaps}       | not true or false
            {at: 2026-01-17, do: cancel, item: m1, channel: pigeon}                         | 'channel' of 'cancel' is 'pigeon', not one of
            {at: 2026-01-17, do: cancel, item: m1, channel: letter, wished_end: soon}       | is not a date such as
            {at: 2026-01-17, do: pay, customer: c1, invoice: first, method: transfer}       | not last, none or a number
            {at: 2026-01-17, do: pay, customer: c1, invoice: last, method: cash}            | not one of transfer, online
            {at: 2026-01-17, do: pay, customer: c1, invoice: last, amount: 1.005, method: transfer} | not an amount such as
            {at: 2026-01-17, do: pay, customer: c1, invoice: last, amount: "0.00", method: transfer} | must be more than 0.00
            {at: 2026-01-17, do: clerk, task: last, decision: maybe, reason: x}             | not one of approve, refuse
            {at: 2026-01-17, do: usage}                                                     | 'usage' takes one of file, records, generate
            {at: 2026-01-17, do: usage, file: nowhere.csv}                                  | there is no file nowhere.csv beside the story
            {at: 2026-01-17, do: usage, generate: {seed: 1}}                                | generate lacks the key 'records'
            {at: 2026-01-17, do: usage, generate: {seed: 1, records: many}}                 | not a whole number of at least 0
            {at: 2026-01-17, do: usage, records: [{line: m9, kind: sms, start: 2026-01-17T09:00}]} | there is no item 'm9' at this point
            {at: 2026-01-17, do: usage, records: [{line: d1, kind: data, start: 2026-01-17T09:00}]} | 'd1' has several lines
            {at: 2026-01-17, do: usage, records: [{line: m1, kind: sms}]}                   | lacks the key line, kind or start
            {at: 2026-01-17, do: usage, records: [{line: m1, kind: sms, start: 2026-01-17T09:00, colour: red}]} | a record of 'usage' has no key 'colour'
            {at: 2026-01-17, do: set-cap, item: m1, cap: much, asked_in: mydigi}            | an amount such as "50.00", or none
            {at: 2026-01-17, do: set-cap, item: m1, cap: none, asked_in: shop}              | not one of mydigi, telephone
            {at: 2026-01-17, do: set-cap, item: m1, cap: none}                              | 'set-cap' lacks the key 'asked_in'
            {at: 2026-01-17, do: continue-roaming, item: m9, asked_in: mydigi}              | there is no item 'm9' at this point
            {at: 2026-01-17, do: order, order: o9, customer: c1, channel: shop, items: [{item: m9, offer: mobile-5, promotion: promo-x}]} | the price list has no promotion 'promo-x'
            {at: 2026-01-17, do: index-prices, index_old: "1.00", index_new: "1.02"}        | 'index-prices' lacks the key 'from'
            {at: 2026-01-17, do: index-prices, index_old: "0.00", index_new: "1.02", from: 2026-03-01} | not an index such as 133.06
            {at: 2026-01-17, do: index-prices, index_old: "1.00", index_new: much, from: 2026-03-01} | not an index such as 133.06
            {at: 2026-01-17, do: withdraw, order: o1, channel: form}                        | 'withdraw' is not carried out yet by this release
            {at: 2026-01-17, do: withdraw, order: o1, amount: 5}                            | 'withdraw' has no key 'amount'
            """)
    void a_step_that_is_wrong_is_named(String step, String said) {
        assertThatThrownBy(() -> read(HEAD + "- " + step))
                .isInstanceOf(StoryProblem.class)
                .hasMessageContaining("story.yaml, step 3: ")
                .hasMessageContaining(said)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "withdraw",
                "direct-debit-returned",
                "lost-sim",
                "unblock",
                "replace-sim",
                "invite",
                "accept-invitation",
                "remove-user",
                "return-equipment"
            })
    void a_verb_of_a_later_release_is_refused_before_the_story_runs(String verb) {
        assertThatThrownBy(() -> read(HEAD + "- {at: 2026-01-17, do: " + verb + "}"))
                .hasMessageContaining("step 3: '" + verb + "' is not carried out yet");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {start: 2026-01-10, steps: []}                                     | the story lacks the key 'title'
            {title: x, steps: []}                                              | the story lacks the key 'start'
            {title: x, start: 2026-01-10}                                      | the story lacks the key 'steps'
            {title: x, start: 2026-01-10, steps: 3}                            | 'steps' of the story must be a list
            {title: x, start: 2026-01-10, steps: [], regime: legal}            | not one of contract, statutory
            {title: x, start: 2026-01-10, steps: [], author: me}               | the story has no key 'author'
            {title: x, start: 2026-01-10                                       | this is not YAML
            [1, 2]                                                             | the story must have keys and values
            # nothing                                                          | the story is empty
            {title: x, start: 2026-01-10, steps: [{at: 2026-01-09, do: stop}]} | step 1: it lies before the start of the story
            {title: x, start: 2026-01-10, steps: [{at: 2026-01-11, do: stop}, {at: 2026-01-12, do: stop}]} | step 2: the story has stopped before it
            """)
    void a_story_that_is_wrong_is_named(String story, String said) {
        assertThatThrownBy(() -> read(story))
                .isInstanceOf(StoryProblem.class)
                .hasMessageContaining("story.yaml")
                .hasMessageContaining(said)
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_story_that_is_not_there_is_named() {
        assertThatThrownBy(() -> new StoryReader(PriceList.demo(), Moments.AS_WRITTEN).read(folder.resolve("no.yaml")))
                .hasMessageContaining("no.yaml: there is no such story");
    }

    private Story read(String text) throws IOException {
        var file = folder.resolve("story.yaml");
        Files.writeString(file, text);
        return new StoryReader(PriceList.demo(), Moments.AS_WRITTEN).read(file);
    }
}
