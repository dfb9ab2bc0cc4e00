package dev.razao.fault;

import dev.razao.eventstore.Await;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Integrators who open deals and start runs about them, until the platform is gone; they know what they were told. */
final class Visitors {
    private static final int MANY = 4;
    private static final int MOST = 2_000;

    /** The streams that the platform said it has. */
    final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    private volatile boolean gone;

    /** @param runEvery so many deals */
    List<Thread> visit(Platform platform, int runEvery) {
        gone = false;
        return IntStream.range(0, MANY)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> visitOn(platform, runEvery)))
                .toList();
    }

    private void visitOn(Platform platform, int runEvery) {
        try {
            for (int deals = 1; !gone && acknowledged.size() < MOST; deals++) {
                var deal = openDeal(platform);
                if (deals % runEvery == 0) startRun(platform, deal);
            }
        } catch (UncheckedIOException _) {
            gone = true; // The platform is.
        }
    }

    String openDeal(Platform platform) {
        var opened = platform.post("/deals", """
                {"title": "Plano Pro anual", "valueCents": 149000,
                 "customer": {"name": "Ana Souza", "taxId": "249.715.637-92", "email": "ana@example.com"}}""");
        return told(opened.path("dealId").asString());
    }

    void startRun(Platform platform, String deal) {
        var started = platform.post("/api/runs", """
                {"agent": "luddy", "input": "Oi! Quero contratar o Plano Pro, posso pagar com Pix?", "context": {"dealId": "%s"}}""".formatted(deal));
        told(started.path("runId").asString());
    }

    private String told(String stream) {
        acknowledged.add(stream);
        return stream;
    }

    void awaitMore(int streams) {
        int enough = acknowledged.size() + streams;
        Await.until(streams + " more answers", () -> acknowledged.size() >= enough);
    }

    void leave(List<Thread> visitors) {
        gone = true;
        try {
            for (var visitor : visitors) visitor.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
