package be.ligneclaire.simulation.stage;

import be.ligneclaire.platform.Platform;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.simulation.journal.Ear;
import be.ligneclaire.simulation.journal.Journal;
import be.ligneclaire.simulation.journal.Lines;
import be.ligneclaire.simulation.network.PretendNetwork;
import java.util.concurrent.Executor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// The rooms without their web doors, on one thread, with an ear for the journal. Its clock comes from the
/// story.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration",
            "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration",
            "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration",
            "org.springframework.modulith.events.config.EventExternalizationAutoConfiguration",
            "org.springframework.modulith.moments.autoconfigure.MomentsAutoConfiguration"
        })
@EnableAsync
@EnableTransactionManagement
@ComponentScan(
        basePackageClasses = Platform.class,
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Platform.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "be\\.ligneclaire\\.platform\\.(portal|console)\\..*")
        })
@Import(Rooms.class)
class StoryApplication {

    @Bean
    Executor applicationTaskExecutor() {
        return new SyncTaskExecutor();
    }

    @Bean
    PretendNetwork pretendNetwork() {
        return new PretendNetwork();
    }

    @Bean
    Journal journal(BusinessTime time) {
        return new Journal(time);
    }

    @Bean
    Ear ear(Journal journal) {
        return new Ear(journal);
    }

    @Bean
    Lines journalLines(Rooms rooms) {
        return new Lines(rooms);
    }
}
