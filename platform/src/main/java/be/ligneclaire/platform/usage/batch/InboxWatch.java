package be.ligneclaire.platform.usage.batch;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks into the watched folder every few seconds, while the application runs.
@Component("usageInboxWatch")
class InboxWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Inbox inbox;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("usage-inbox").daemon().factory());
    private volatile boolean running;

    InboxWatch(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void start() {
        running = true;
        if (inbox.isThere()) {
            thread.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            inbox.look();
        } catch (RuntimeException e) {
            LOG.warn("The watched folder is looked at again later: {}", e.getMessage());
            LOG.debug("Why", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
