package be.ligneclaire.platform;

import be.ligneclaire.platform.agenda.MovableClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.test.context.ContextConfiguration;

/// The whole platform on a real PostgreSQL of its own, with time in our hands: the clock stands at
/// 2026-01-05T10:00 in Brussels until a test moves it, and news is delivered on the test's thread. Classes
/// share one context; each makes its own customers.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@ContextConfiguration(initializers = PlatformTest.OwnDatabase.class)
@Import(PlatformTest.TimeInOurHands.class)
public @interface PlatformTest {

    /// Gives the context a database of its own.
    class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + TestPostgres.newDatabase(), "ligneclaire.agenda.workers=false")
                    .applyTo(context);
        }
    }

    /// The clock and the thread of a story.
    @TestConfiguration(proxyBeanMethods = false)
    class TimeInOurHands {

        @Bean
        MovableClock movableClock() {
            return new MovableClock(Instant.parse("2026-01-05T09:00:00Z"));
        }

        @Bean
        Executor applicationTaskExecutor() {
            return new SyncTaskExecutor();
        }
    }
}
