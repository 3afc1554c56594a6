package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.fulfilment.Fulfilment.CardKind;
import be.ligneclaire.platform.ordering.Ordering.Accepted;
import be.ligneclaire.platform.ordering.Ordering.NewOrder;
import be.ligneclaire.platform.ordering.Ordering.Refused;
import be.ligneclaire.platform.ordering.Ordering.SaleChannel;
import be.ligneclaire.platform.ordering.Ordering.Waiting;
import be.ligneclaire.platform.subscription.Subscriptions.NewItem;
import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A customer orders; without an obstacle the order becomes a contract at once.
final class Order implements Verb {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    @Override
    public String word() {
        return "order";
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        var order = plot.newOrder(fields);
        var customer = plot.customer(fields);
        var edition = fields.optionalWord("edition", Edition.all().toArray(Edition[]::new), Edition::code)
                .orElseGet(Edition::newest);
        var channel = fields.word("channel", SaleChannel.values(), SaleChannel::word);
        var names = new ArrayList<String>();
        var items = new ArrayList<NewItem>();
        for (var item : fields.list("items", "an item of 'order'")) {
            var product = plot.product(item, "offer");
            names.add(plot.newItem(item, product));
            items.add(item(item, plot, product));
        }
        if (items.isEmpty()) {
            throw fields.place().problem("'order' lacks items");
        }
        var directDebit = directDebit(fields);
        return stage -> {
            var account = stage.cast().customer(customer).accountId();
            var placed = stage.rooms()
                    .ordering()
                    .place(
                            new NewOrder(account, edition, channel, List.copyOf(items), directDebit),
                            stage.holder(customer, channel.word()));
            stage.cast().placed(order, placed.orderId(), edition, names);
            switch (placed) {
                case Accepted accepted -> stage.cast().accepted(accepted.orderId(), accepted.items());
                case Refused refused -> stage.refused(refused.rule(), edition, refused.reason());
                case Waiting _ -> {
                    // A task tells of it; the items get their names when the order is accepted.
                }
            }
        };
    }

    private static NewItem item(Fields item, Plot plot, String product) {
        var card =
                item.optionalWord("card", CardKind.values(), kind -> kind.name().toLowerCase(Locale.ROOT));
        var options = item.texts("options").stream()
                .map(option -> plot.option(item, option))
                .toList();
        var number = item.optionalFields("port_in").map(Order::portIn);
        var ownModem = item.optionalFlag("own_modem").orElse(false);
        var promotion = item.optionalText("promotion").map(id -> plot.promotion(item, id));
        item.done();
        var needed = plot.isMobile(product) && card.isEmpty() ? Optional.of(CardKind.SIM) : card;
        return new NewItem(product, options, needed, number, ownModem, promotion);
    }

    private static String portIn(Fields fields) {
        var number = fields.optionalPhone("number")
                .orElseThrow(() -> fields.place().problem("'port_in' lacks the key 'number'"));
        fields.text("operator");
        fields.word("kind", "simple", "complex");
        fields.done();
        return number;
    }

    private static boolean directDebit(Fields fields) {
        var payment = fields.has("payment") ? fields.word("payment", "transfer", "direct-debit") : "transfer";
        var iban = fields.optionalText("iban");
        iban.filter(number -> !holds(number)).ifPresent(number -> {
            throw fields.place().problem("'iban' of 'order' is '" + number + "', not an account number that holds");
        });
        if (payment.equals("direct-debit") && iban.isEmpty()) {
            throw fields.place().problem("'order' by direct debit lacks the key 'iban'");
        }
        return payment.equals("direct-debit");
    }

    /// ISO 7064 MOD 97-10 over the country and check digits moved to the end.
    private static boolean holds(String iban) {
        var compact = iban.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!compact.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) {
            return false;
        }
        var digits = new StringBuilder();
        (compact.substring(4) + compact.substring(0, 4))
                .chars()
                .forEach(letter -> digits.append(Character.digit(letter, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }
}
