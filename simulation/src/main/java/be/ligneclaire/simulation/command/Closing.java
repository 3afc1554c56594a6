package be.ligneclaire.simulation.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/// What a command must close when it ends, last opened first, however it ends: done, failed, or told to
/// stop by Ctrl-C or SIGTERM.
final class Closing {

    private static final int INTERRUPTED = 130;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private volatile boolean isLeaving;
    private volatile int codeWhenStopped = INTERRUPTED;

    Closing() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "closing"));
    }

    /// Opens something; being told to stop meanwhile waits until it is open, and then closes it.
    synchronized <T extends AutoCloseable> T open(Supplier<T> opening) {
        var opened = opening.get();
        open.push(opened);
        return opened;
    }

    /// Something that opened on its own.
    synchronized <T extends AutoCloseable> T add(T opened) {
        open.push(opened);
        return opened;
    }

    /// For a command that runs until it is told to stop: that is no failure.
    void stoppingIsSuccess() {
        codeWhenStopped = 0;
    }

    /// Ends the process with this exit code, after closing everything.
    void leave(int code) {
        isLeaving = true;
        System.exit(code);
    }

    private synchronized void stop() {
        while (!open.isEmpty()) {
            var next = open.pop();
            try {
                next.close();
            } catch (Exception e) {
                System.err.println(e.getMessage());
            }
        }
        if (!isLeaving) {
            Runtime.getRuntime().halt(codeWhenStopped);
        }
    }
}
