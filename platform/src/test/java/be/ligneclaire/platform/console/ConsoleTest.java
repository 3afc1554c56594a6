package be.ligneclaire.platform.console;

import be.ligneclaire.platform.PlatformTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// The whole platform on a real server with both doors, a real PostgreSQL and time in our hands; what there is
/// to read stands in [Office].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = PlatformTest.OwnDatabase.class)
@Import({PlatformTest.TimeInOurHands.class, Office.class})
@interface ConsoleTest {}
