package dev.razao.launcher.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Follows a run from its first event on; where the line breaks, it goes on after the last event it has. */
public final class RunFeed implements AutoCloseable {
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(3));
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int ALL_READ = 204;

    private final JsonServer server;
    private final String path;
    private final FrameListener listener;
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private volatile @Nullable InputStream line;
    private volatile boolean closed;

    RunFeed(JsonServer server, String path, FrameListener listener) {
        this.server = server;
        this.path = path;
        this.listener = listener;
        Thread.ofVirtual().name("run feed").start(this::follow);
    }

    public List<Frame> frames() {
        return List.copyOf(frames);
    }

    /** Waits for the first event of that type; a run that ended without it is not waited for. */
    public Frame await(String type) {
        var found = PATIENCE.awaitFirst(type, () -> find(type).or(this::findEnd));
        if (!found.type().equals(type)) {
            throw new Disappointment(
                    "The run ended with %s before %s: %s".formatted(found.type(), type, found.event()));
        }
        return found;
    }

    public Optional<Frame> find(String type) {
        return frames.stream().filter(frame -> frame.type().equals(type)).findFirst();
    }

    private Optional<Frame> findEnd() {
        return frames.stream()
                .filter(frame -> frame.type().matches("run\\.Run(Completed|Failed|Rejected|Cancelled)"))
                .findFirst();
    }

    /** Breaks the line, as networks do. */
    public void interrupt() {
        var broken = line;
        try {
            if (broken != null) broken.close();
        } catch (IOException e) {
            throw new Disappointment("The stream cannot be closed: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        closed = true;
        interrupt();
    }

    private void follow() {
        while (!closed && findEnd().isEmpty()) {
            try (var stream = open()) {
                line = stream;
                read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                pause(); // Broken on purpose, or the platform is away: both end.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private InputStream open() throws IOException, InterruptedException {
        var last = frames.isEmpty() ? -1 : frames.getLast().id();
        var response = server.stream(path, last);
        if (response.statusCode() == ALL_READ) {
            closed = true;
        } else if (last >= 0) {
            listener.onResume(last);
        }
        return response.body();
    }

    private void read(BufferedReader lines) throws IOException {
        long id = -1;
        for (var text = lines.readLine(); text != null; text = lines.readLine()) {
            if (text.startsWith("id:")) {
                id = Long.parseLong(text.substring(3).strip());
            } else if (text.startsWith("data:")) {
                var frame = Frame.of(id, text.substring(5));
                listener.on(frame);
                frames.add(frame);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
