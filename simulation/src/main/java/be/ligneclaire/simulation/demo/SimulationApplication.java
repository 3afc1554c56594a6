package be.ligneclaire.simulation.demo;

import be.ligneclaire.platform.Platform;
import be.ligneclaire.platform.billing.accesspoint.AccessPoint;
import be.ligneclaire.platform.billing.accesspoint.HttpAccessPoint;
import be.ligneclaire.simulation.accesspoint.PretendAccessPoint;
import be.ligneclaire.simulation.network.PretendNetwork;
import be.ligneclaire.simulation.post.PretendPrinter;
import java.nio.file.Path;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

/// What `up` starts: the platform with a pretend network, a pretend access point for e-invoices, a pretend
/// printer where a folder for it is set, a mailbox in which everyone's messages can be read, and an
/// authenticator for its colleagues.
@Configuration(proxyBeanMethods = false)
@Import({Platform.class, MailboxPages.class, AuthenticatorPages.class})
public class SimulationApplication {

    @Bean
    PretendNetwork pretendNetwork() {
        return new PretendNetwork();
    }

    @Bean
    PretendAccessPoint pretendAccessPoint() {
        return new PretendAccessPoint();
    }

    @Bean
    AccessPoint accessPointOfTheDemo(PretendAccessPoint pretend) {
        return new HttpAccessPoint(pretend.address());
    }

    @Bean
    @ConditionalOnProperty("ligneclaire.pretend.letters")
    PretendPrinter pretendPrinter(@Value("${ligneclaire.pretend.letters}") Path folder) {
        return new PretendPrinter(folder);
    }

    /// The mailbox brings words of its own.
    @Bean
    SmartInitializingSingleton mailboxWords(MessageSource words) {
        return () -> ((ResourceBundleMessageSource) words).addBasenames("mailbox");
    }
}
