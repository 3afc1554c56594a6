package be.ligneclaire.platform.evidence.chain;

import be.ligneclaire.platform.evidence.Evidence;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Closes the chain once a second, in production. Several may run; a lock in the database lets one write at
/// a time.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "ligneclaire.agenda.workers", havingValue = "true", matchIfMissing = true)
class ClosingWorker {

    private final Evidence evidence;

    ClosingWorker(Evidence evidence) {
        this.evidence = evidence;
    }

    @Scheduled(fixedDelayString = "${ligneclaire.evidence.closing:1s}")
    void close() {
        evidence.closeChain();
    }
}
