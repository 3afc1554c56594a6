package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.Message;
import be.ligneclaire.platform.notifications.Notifications.Sent;
import be.ligneclaire.simulation.mail.PretendMailServer;
import be.ligneclaire.simulation.stage.Stage;
import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;

/// The e-mail with the customer's last invoice or credit note comes back, or is delayed.
final class Bounce implements Verb {

    @Override
    public String word() {
        return "bounce";
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        var customer = plot.customer(fields);
        var status = fields.optionalText("status").orElse("5.1.1");
        if (!status.matches("[45]\\.\\d{1,3}\\.\\d{1,3}")) {
            throw fields.place().problem("'status' of 'bounce' is '" + status + "', not a code such as 5.1.1 or 4.4.1");
        }
        return stage -> {
            var message = lastInvoice(stage, customer);
            var id = stage.rooms().messageIds().of(message.number());
            var report = PretendMailServer.report(stage.key().replaceAll("[^A-Za-z0-9]", "-"), message, id, status);
            if (!stage.rooms().postmaster().read(report)) {
                throw new IllegalStateException("the report about message " + message.number() + " was not understood");
            }
        };
    }

    private static Message lastInvoice(Stage stage, String customer) {
        return stage.rooms().billing().of(stage.cast().customer(customer).accountId()).stream()
                .findFirst()
                .flatMap(invoice -> stage.rooms().notifications().about(new About("invoice", invoice.number())).stream()
                        .map(Sent::message)
                        .filter(message -> message.channel() == Channel.E_MAIL)
                        .findFirst())
                .orElseThrow(
                        () -> new IllegalArgumentException("no invoice was sent to " + customer + " by this point"));
    }
}
