package be.ligneclaire.simulation.demo;

import be.ligneclaire.platform.Platform;
import be.ligneclaire.simulation.network.PretendNetwork;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

/// What `up` starts: the platform with a pretend network, and a mailbox in which everyone's messages can be
/// read, and an authenticator for its colleagues.
@Configuration(proxyBeanMethods = false)
@Import({Platform.class, MailboxPages.class, AuthenticatorPages.class})
public class SimulationApplication {

    @Bean
    PretendNetwork pretendNetwork() {
        return new PretendNetwork();
    }

    /// The mailbox brings words of its own.
    @Bean
    SmartInitializingSingleton mailboxWords(MessageSource words) {
        return () -> ((ResourceBundleMessageSource) words).addBasenames("mailbox");
    }
}
