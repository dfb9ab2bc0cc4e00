package dev.razao.launcher.house;

import dev.razao.embedded.FolderLock;
import dev.razao.embedded.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;

/** The processes of one instance: they come in order, and leave in the opposite one. */
final class House implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Workplace place;
    private final FolderLock lock;
    private final Deque<Resident> residents = new ConcurrentLinkedDeque<>();
    private final CompletableFuture<Resident> deserter = new CompletableFuture<>();
    private boolean closed;

    private House(Workplace place, FolderLock lock) {
        this.place = place;
        this.lock = lock;
    }

    /** Takes the folder for itself, and ends what a launcher that was killed has left running in it. */
    static House open(Path folder) {
        var place = Workplace.open(folder);
        var house = new House(place, FolderLock.acquire(place.folder(), Duration.ZERO));
        Stopping.atExit(house::close);
        Leftovers.end(place);
        return house;
    }

    Workplace place() {
        return place;
    }

    Resident start(Program program, Path checkout, Map<String, String> environment) {
        var log = place.log(program.name());
        return admit(() -> {
            var process = program.start(checkout, place, environment);
            return new Resident(program.name(), process, log, () -> process.stop(Signal.TERMINATE, GRACE));
        });
    }

    /** Nobody comes in any more once the house was closed, which Ctrl-C does at any moment. */
    synchronized <S> S start(Supplier<S> start, Function<S, Resident> resident) {
        if (closed) {
            throw new IllegalStateException("Stopped while starting.");
        }
        var service = start.get();
        var arrived = resident.apply(service);
        residents.push(arrived);
        arrived.process().onExit().thenRun(() -> noticeEndOf(arrived));
        return service;
    }

    private Resident admit(Supplier<Resident> arrival) {
        return start(arrival, resident -> resident);
    }

    /** Forces it out at once; its end is nobody's surprise. */
    synchronized void kill(Resident resident) {
        residents.remove(resident);
        resident.process().stop(Signal.KILL, Duration.ZERO);
    }

    // Takes no lock: whoever closes the house holds it, and waits for the thread that reports this end.
    private void noticeEndOf(Resident resident) {
        if (residents.contains(resident)) {
            deserter.complete(resident);
        }
    }

    /** Completes with the one who left without being asked. */
    CompletableFuture<Resident> deserter() {
        return deserter;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            Files.deleteIfExists(place.instance());
            while (!residents.isEmpty()) {
                seeOff(residents.pop());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One who does not leave in order keeps nobody else from leaving. */
    private static void seeOff(Resident resident) {
        try {
            resident.stop().run();
        } catch (RuntimeException e) {
            System.err.println("razao: " + resident.name() + " did not end in order: " + e);
        }
    }
}
