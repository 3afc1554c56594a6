package be.ligneclaire.platform.usage.line;

import be.ligneclaire.core.rating.Inclusions;
import be.ligneclaire.platform.catalog.Catalog.CatalogChanged;
import be.ligneclaire.platform.catalog.Catalog.Offer;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.LineChanged;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The lines met so far, by a `long` made of their identifier ([#key(String)]). A line is asked for
/// once, in sets; what changes is forgotten at once and asked for again.
@Component("usageLines")
public class Lines {

    private static final LineTerms[] NONE = {};

    private final Subscriptions subscriptions;
    private final LineReading reading;
    private final Map<Long, LineTerms[]> known = new ConcurrentHashMap<>();

    Lines(Subscriptions subscriptions, LineReading reading) {
        this.subscriptions = subscriptions;
        this.reading = reading;
    }

    /// Whether the key's lines are known, without asking.
    public boolean knows(long key) {
        return known.containsKey(key);
    }

    /// The lines that have or had this identifier; empty when it was never asked for or is nobody's.
    public LineTerms[] find(long key) {
        return known.getOrDefault(key, NONE);
    }

    /// Asks for the lines with these identifiers, in one set.
    public void learn(Collection<String> identifiers) {
        if (identifiers.isEmpty()) {
            return;
        }
        subscriptions.lines(identifiers).stream()
                .map(reading::read)
                .collect(Collectors.groupingBy(line -> key(line.identifier())))
                .forEach((key, lines) -> known.put(key, lines.toArray(LineTerms[]::new)));
    }

    /// A line by its service, for pages.
    public Optional<LineTerms> ofService(long serviceId) {
        return subscriptions.linesAfter(serviceId - 1, 1).stream()
                .filter(line -> line.serviceId() == serviceId)
                .findFirst()
                .map(reading::read);
    }

    /// What a line would be covered for with an offer instead of its plan, by second since 1970; nothing stops
    /// its roaming data.
    public LongFunction<Inclusions> with(Subscriptions.Line line, Offer offer) {
        return reading.with(line, offer);
    }

    /// A number's digits, or for a service identifier a negative number made of its letters and digits.
    public static long key(String identifier) {
        var bytes = identifier.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return key(bytes, 0, bytes.length);
    }

    /// The same for an identifier in bytes; 0 where it cannot be one.
    public static long key(byte[] bytes, int from, int to) {
        if (to - from < 2 || to - from > 40) {
            return 0;
        }
        if (bytes[from] != '+') {
            long hash = 0xcbf29ce484222325L;
            for (int i = from; i < to; i++) {
                hash = (hash ^ bytes[i]) * 0x100000001b3L;
            }
            return hash | Long.MIN_VALUE;
        }
        if (to - from > 16) {
            return 0;
        }
        long digits = 0;
        for (int i = from + 1; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            digits = digits * 10 + digit;
        }
        return digits;
    }

    @EventListener
    void on(LineChanged news) {
        forgetNowAndAfterCommit(() -> known.remove(key(news.identifier())));
    }

    @EventListener
    void on(CatalogChanged news) {
        forgetNowAndAfterCommit(known::clear);
    }

    /// Between the news and its commit someone may still read the line as it was.
    private static void forgetNowAndAfterCommit(Runnable forget) {
        forget.run();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    forget.run();
                }
            });
        }
    }
}
