package be.ligneclaire.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// The application. In production it runs alone on a PostgreSQL of the operator's; `simulation` wraps it
/// for the demo.
@SpringBootApplication
@EnableAsync
@EnableTransactionManagement
public class Platform {

    /// Starts the platform with Spring's own arguments.
    public static void main(String[] arguments) {
        SpringApplication.run(Platform.class, arguments);
    }
}
