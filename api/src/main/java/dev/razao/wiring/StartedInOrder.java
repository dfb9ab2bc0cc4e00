package dev.razao.wiring;

import org.springframework.context.SmartLifecycle;

/** Something that starts after all of a lower phase and stops before them; the web server comes last and goes first. */
final class StartedInOrder implements SmartLifecycle {
    /** Who else is there, before anybody claims a share. */
    static final int NODES = -1;

    static final int MESSAGING = 0;
    /** The clock speaks to the messaging. */
    static final int CLOCK = 1;

    private final int phase;
    private final Runnable start;
    private final Runnable stop;
    private volatile boolean running;

    StartedInOrder(int phase, Runnable start, Runnable stop) {
        this.phase = phase;
        this.start = start;
        this.stop = stop;
    }

    @Override
    public void start() {
        start.run();
        running = true;
    }

    @Override
    public void stop() {
        stop.run();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
