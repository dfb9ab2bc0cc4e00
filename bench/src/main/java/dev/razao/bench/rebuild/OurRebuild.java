package dev.razao.bench.rebuild;

import dev.razao.api.operation.LogReading;
import dev.razao.eventstore.LogPosition;
import dev.razao.projection.kernel.FreshModel;
import dev.razao.projection.kernel.Occurrence;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The platform's rebuild: the one that an operator starts. */
record OurRebuild(Books books) {

    private static final int LINES_A_POSTING = 2;
    private static final String ROWS = "select count(*) from projection.ledger_entry";

    void foldOnly() {
        var rows = new AtomicLong();
        var batch = FreshModel.rehearsal(books.projection(), rows);
        read(batch::add);
        batch.write();
        mustBeAll(rows.get());
    }

    void withRows() {
        withRows(_ -> {});
    }

    /** @param watcher is told how many events were folded so far */
    void withRows(LongConsumer watcher) {
        var count = new AtomicLong();
        try (var fresh = FreshModel.of(books.projection())) {
            read((event, occurrence) -> {
                fresh.add(event, occurrence);
                watcher.accept(count.incrementAndGet());
            });
            fresh.finish();
            new TransactionTemplate(new JdbcTransactionManager(books.pool())).executeWithoutResult(_ -> fresh.swap());
        }
        mustBeAll(JdbcClient.create(books.pool()).sql(ROWS).query(Long.class).single());
    }

    private void read(BiConsumer<Object, Occurrence> fold) {
        var head = books.log().head().orElse(LogPosition.START);
        new LogReading(books.log(), books.form()::open).read(books.projection().hears(), head, fold);
    }

    private void mustBeAll(long rows) {
        if (rows != LINES_A_POSTING * books.events()) {
            throw new IllegalStateException("%d rows of %d postings".formatted(rows, books.events()));
        }
    }
}
