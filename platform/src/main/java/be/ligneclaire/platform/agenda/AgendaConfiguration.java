package be.ligneclaire.platform.agenda;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The clock: the wall's, unless a story brings its own [MovableClock].
@Configuration(proxyBeanMethods = false)
class AgendaConfiguration {

    @Bean
    @ConditionalOnMissingBean(BusinessTime.class)
    BusinessTime businessTime(java.util.Optional<MovableClock> movable) {
        return new BusinessTime(movable.<InstantSource>map(clock -> clock).orElseGet(InstantSource::system));
    }
}
