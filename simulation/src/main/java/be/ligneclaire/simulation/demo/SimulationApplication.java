package be.ligneclaire.simulation.demo;

import be.ligneclaire.platform.Platform;
import be.ligneclaire.platform.fulfilment.network.ServiceNetwork;
import be.ligneclaire.simulation.network.PretendNetwork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/// What `up` starts: the platform with a pretend network.
@Configuration(proxyBeanMethods = false)
@Import(Platform.class)
@PropertySource("classpath:simulation.properties")
public class SimulationApplication {

    @Bean
    ServiceNetwork pretendNetwork() {
        return new PretendNetwork();
    }
}
