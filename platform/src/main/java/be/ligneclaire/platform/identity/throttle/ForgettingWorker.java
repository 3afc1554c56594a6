package be.ligneclaire.platform.identity.throttle;

import be.ligneclaire.platform.agenda.BusinessTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Forgets attempts of more than a day ago, once an hour, in production.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "ligneclaire.agenda.workers", havingValue = "true", matchIfMissing = true)
class ForgettingWorker {

    private final LoginThrottle throttle;
    private final BusinessTime time;

    ForgettingWorker(LoginThrottle throttle, BusinessTime time) {
        this.throttle = throttle;
        this.time = time;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        throttle.forget(time.now());
    }
}
