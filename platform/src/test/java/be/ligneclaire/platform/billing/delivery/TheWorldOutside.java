package be.ligneclaire.platform.billing.delivery;

import be.ligneclaire.platform.billing.accesspoint.AccessPoint;
import be.ligneclaire.platform.notifications.post.LetterPrinter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// An access point and a letter printer that remember, and do what a test tells them.
@TestConfiguration(proxyBeanMethods = false)
class TheWorldOutside {

    @Bean
    Network network() {
        return new Network();
    }

    @Bean
    Printer printer() {
        return new Printer();
    }

    static final class Network implements AccessPoint {

        /// Every time a document was handed over, by its number.
        final List<String> calls = new ArrayList<>();

        final Map<String, EInvoice> taken = new HashMap<>();
        final List<Answer> answers = new ArrayList<>();
        final Set<String> refused = new HashSet<>();
        boolean isAway;

        /// The process dies right after the next document for this receiver has been taken.
        String diesAfterTakingFor = "";

        @Override
        public synchronized Outcome send(EInvoice document) {
            calls.add(document.key());
            if (isAway) {
                return new Away("gone fishing");
            }
            if (refused.contains(document.receiver())) {
                return new NotTaken("no such participant");
            }
            taken.putIfAbsent(document.key(), document);
            if (document.receiver().equals(diesAfterTakingFor)) {
                diesAfterTakingFor = "";
                throw new IllegalStateException("the process is gone");
            }
            return new Taken("receipt-" + document.key());
        }

        @Override
        public synchronized Answers answersSince(String mark) {
            var from = mark.isEmpty() ? 0 : Integer.parseInt(mark);
            return new Answers(answers.subList(from, answers.size()), Integer.toString(answers.size()));
        }

        /// A document that was handed over.
        synchronized EInvoice taken(String number) {
            return Optional.ofNullable(taken.get(number)).orElseThrow();
        }

        synchronized void says(String number, boolean accepted, String reason) {
            answers.add(new Answer(number, accepted, reason));
        }
    }

    static final class Printer implements LetterPrinter {

        final Map<String, Letter> printed = new HashMap<>();
        final Map<String, byte[]> enclosures = new HashMap<>();

        /// What came with a letter, as text.
        synchronized String enclosure(String reference) {
            return new String(
                    Optional.ofNullable(enclosures.get(reference)).orElseThrow(), StandardCharsets.ISO_8859_1);
        }

        @Override
        public synchronized boolean hasTaken(String reference) {
            return printed.containsKey(reference);
        }

        @Override
        public synchronized void print(Letter letter, Optional<byte[]> enclosure) {
            printed.put(letter.reference(), letter);
            enclosures.put(letter.reference(), enclosure.orElseThrow());
        }
    }
}
