package dev.razao.bench.delivery;

import dev.razao.command.ledger.LedgerCommand.PostTransaction;
import dev.razao.embedded.PostgresDatabase;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** A running system that takes postings, keeps the ledger's rows, and streams each posting to whoever follows it. */
interface Feed extends AutoCloseable {

    String name();

    PostgresDatabase database();

    /** Returns at once; the future is done when the command was answered. */
    CompletableFuture<?> send(PostTransaction posting);

    /** Where a client follows the events of one posting. */
    URI stream(String transactionId);

    /** What the client must send along. */
    String token();

    @Override
    void close();
}
