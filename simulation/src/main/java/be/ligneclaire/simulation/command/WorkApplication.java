package be.ligneclaire.simulation.command;

import be.ligneclaire.platform.Platform;
import be.ligneclaire.simulation.network.PretendNetwork;
import java.util.concurrent.Executor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// The rooms without their web doors, on the wall's clock, for a command that does one thing. News is
/// delivered on the command's own thread, so that all that follows from it is done when the command ends.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
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
class WorkApplication {

    @Bean
    PretendNetwork pretendNetwork() {
        return new PretendNetwork();
    }

    @Bean
    Executor applicationTaskExecutor() {
        return new SyncTaskExecutor();
    }
}
