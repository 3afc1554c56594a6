package be.ligneclaire.platform.notifications.post;

import be.ligneclaire.platform.notifications.Enclosures;
import be.ligneclaire.platform.notifications.Notifications.Message;
import be.ligneclaire.platform.notifications.post.LetterPrinter.Letter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Hands letters to the printer with what goes with them: the question whether it has one comes first.
@Component
public class PaperPost {

    private final ObjectProvider<LetterPrinter> printers;
    private final ObjectProvider<Enclosures> enclosures;

    PaperPost(ObjectProvider<LetterPrinter> printers, ObjectProvider<Enclosures> enclosures) {
        this.printers = printers;
        this.enclosures = enclosures;
    }

    /// Hands a letter over unless the printer has it.
    ///
    /// @throws IllegalStateException when it was not taken; to be tried again
    public void handOver(Message message) {
        var printer = printers.getObject();
        var reference = "outbox-" + message.number();
        if (printer.hasTaken(reference)) {
            return;
        }
        var enclosure = enclosures
                .orderedStream()
                .flatMap(room -> room.of(message).stream())
                .findFirst();
        printer.print(
                new Letter(reference, message.to(), message.language(), message.subject(), message.text()), enclosure);
    }
}
