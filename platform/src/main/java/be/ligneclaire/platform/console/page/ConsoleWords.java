package be.ligneclaire.platform.console.page;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The console's words, in files of their own beside the portal's.
@Configuration(proxyBeanMethods = false)
class ConsoleWords {

    @Bean
    SmartInitializingSingleton wordsOfTheConsole(MessageSource words) {
        return () -> ((ResourceBundleMessageSource) words).addBasenames("console");
    }
}
