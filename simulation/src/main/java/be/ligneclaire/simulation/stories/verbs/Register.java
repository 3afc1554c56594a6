package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.customer.Customers.Address;
import be.ligneclaire.platform.customer.Customers.Kind;
import be.ligneclaire.platform.customer.Customers.NewCustomer;
import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;
import java.util.Locale;
import java.util.Optional;

/// A person or company becomes a customer.
final class Register implements Verb {

    @Override
    public String word() {
        return "register";
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        var customer = plot.newCustomer(fields);
        var kind = fields.word("kind", Kind.values(), one -> one.name().toLowerCase(Locale.ROOT));
        var language = fields.word("language", Language.values(), Language::code);
        var email = fields.email("email");
        var wanted = new NewCustomer(
                kind,
                language,
                fields.optionalText("name").orElse(customer),
                email,
                fields.optionalPhone("mobile"),
                fields.optionalFixedDay("birth_date"),
                companyNumber(fields, kind, plot),
                fields.optionalFields("address").map(Register::address));
        var actor = new Actor("customer:" + email, "holder", "shop");
        return stage ->
                stage.cast().registered(customer, stage.rooms().customers().register(wanted, actor));
    }

    /// A business that the story gives no number has one made up, with valid check digits.
    private static Optional<String> companyNumber(Fields fields, Kind kind, Plot plot) {
        var written = fields.optionalText("company_number");
        if (written.isPresent() || kind == Kind.CONSUMER) {
            return written;
        }
        var number = 9_990_000 + plot.customers().size();
        return Optional.of("0%07d%02d".formatted(number, 97 - number % 97));
    }

    private static Address address(Fields fields) {
        var address = new Address(
                fields.text("street"),
                fields.text("number"),
                fields.optionalText("box"),
                fields.text("postcode"),
                fields.text("town"),
                fields.text("country"));
        fields.done();
        return address;
    }
}
