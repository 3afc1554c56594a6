package be.ligneclaire.platform.notifications.bounce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Reads returned mail in production, where a folder is set in which it arrives
/// (`ligneclaire.notifications.returns`).
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "ligneclaire.agenda.workers", havingValue = "true", matchIfMissing = true)
@ConditionalOnProperty("ligneclaire.notifications.returns")
class ReturnWorker {

    private final ReturnBox box;

    /// @throws IOException when the folder is not there and cannot be made: better said at the start
    ReturnWorker(@Value("${ligneclaire.notifications.returns}") Path folder, Postmaster postmaster) throws IOException {
        this.box = new ReturnBox(Files.createDirectories(folder), postmaster);
    }

    @Scheduled(fixedDelayString = "${ligneclaire.notifications.returns-every:30s}")
    void read() {
        box.empty();
    }
}
