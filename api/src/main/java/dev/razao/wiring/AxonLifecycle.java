package dev.razao.wiring;

import org.axonframework.config.Configuration;
import org.springframework.context.SmartLifecycle;

/** Starts the messaging before the web server takes requests, and stops it after. */
final class AxonLifecycle implements SmartLifecycle {
    private final Configuration axon;
    private volatile boolean running;

    AxonLifecycle(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public void start() {
        axon.start();
        running = true;
    }

    @Override
    public void stop() {
        axon.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
