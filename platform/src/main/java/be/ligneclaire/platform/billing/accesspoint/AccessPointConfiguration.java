package be.ligneclaire.platform.billing.accesspoint;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// With `ligneclaire.access-point.address` e-invoices are sent; without it they can only be downloaded.
@Configuration(proxyBeanMethods = false)
class AccessPointConfiguration {

    @Bean
    @ConditionalOnProperty("ligneclaire.access-point.address")
    AccessPoint accessPoint(@Value("${ligneclaire.access-point.address}") String address) {
        return new HttpAccessPoint(address);
    }
}
