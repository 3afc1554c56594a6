package be.ligneclaire.platform.portal;

import be.ligneclaire.platform.TestPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// The door alone on a real server: its pages, its security chain and its sessions in PostgreSQL, with
/// neighbours that say what [Neighbours] lets them say.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = PortalTest.Door.class)
@ContextConfiguration(initializers = PortalTest.Sessions.class)
@interface PortalTest {

    /// No configuration by itself, so that a test of the whole platform does not find it.
    @EnableAutoConfiguration
    @ComponentScan("be.ligneclaire.platform.portal")
    @Import(Neighbours.class)
    class Door {}

    /// A database that holds the house's own tables and nothing else.
    class Sessions implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + TestPostgres.newDatabase(),
                            "spring.flyway.schemas=platform",
                            "spring.flyway.locations=classpath:db/migration/platform")
                    .applyTo(context);
        }
    }
}
