package dev.razao.bench.rebuild;

import dev.razao.bench.measure.Contestant;
import dev.razao.bench.measure.Latencies;
import dev.razao.bench.measure.Work;
import dev.razao.embedded.PostgresDatabase;
import java.time.Duration;

/** Goes through the whole log once, however long that takes. */
final class OncePerTurn implements Contestant {

    private final String name;
    private final Books books;
    private final Pass pass;

    OncePerTurn(String name, Books books, Pass pass) {
        this.name = name;
        this.books = books;
        this.pass = pass;
    }

    /** What is done with all events. */
    @FunctionalInterface
    interface Pass {
        void run() throws Exception;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public PostgresDatabase database() {
        return books.database();
    }

    @Override
    public Work run(Duration time) {
        long begin = System.nanoTime();
        try {
            pass.run();
        } catch (Exception failed) {
            throw new IllegalStateException(name + " failed", failed);
        }
        return new Work(books.events(), Duration.ofNanos(System.nanoTime() - begin), Latencies.of());
    }

    @Override
    public void rest() {
        books.rest();
    }

    /** The books are others' too. */
    @Override
    public void close() {}
}
