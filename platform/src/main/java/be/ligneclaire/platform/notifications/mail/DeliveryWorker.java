package be.ligneclaire.platform.notifications.mail;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Delivers what waits, in production, on every instance.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "ligneclaire.agenda.workers", havingValue = "true", matchIfMissing = true)
class DeliveryWorker {

    private final Delivery delivery;

    DeliveryWorker(Delivery delivery) {
        this.delivery = delivery;
    }

    @Scheduled(fixedDelayString = "${ligneclaire.notifications.delivery:2s}")
    void deliver() {
        delivery.deliverDue();
    }
}
