package be.ligneclaire.platform.portal.page;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The words of pages and letters, from the files of the four languages.
///
/// A class of its own: as the outer class of `WebSetup` it was not found when the platform ran from a jar,
/// where the inner one comes first.
@Configuration(proxyBeanMethods = false)
class Words {

    @Bean
    MessageSource messageSource() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
