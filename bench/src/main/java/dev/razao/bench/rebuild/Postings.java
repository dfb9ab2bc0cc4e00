package dev.razao.bench.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.razao.bench.order.Orders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;

/** Postings as the platform stores them, in numbers that no command would bring in time. */
final class Postings {

    static final String TYPE = "ledger.TransactionPosted";
    static final String AGGREGATE = "LedgerTransaction";

    private static final int BATCH = 10_000;
    private static final String COPY = """
            copy event_store.event (event_id, tenant_id, stream, type, sequence, payload_type, revision, payload,
                                    metadata, time) from stdin
            """;
    private static final String TENANT = Orders.newId();
    private static final String METADATA =
            """
            {"tenantId":"%s","workspaceId":"%s","actor":"process","traceId":"%s","correlationId":"%s","causationId":"%s"}\
            """.formatted(TENANT, Orders.newId(), Orders.newId().replace("-", ""), Orders.newId(), Orders.newId());

    private Postings() {}

    /** In batches, as they come in life: a log that is one transaction would be read as one. */
    static void fill(CopyManager copying, int events) throws SQLException {
        for (int first = 0; first < events; first += BATCH) {
            var lines = new StringBuilder();
            for (int number = first; number < Math.min(events, first + BATCH); number++) {
                lines.append(line(number));
            }
            try {
                copying.copyIn(COPY, new ByteArrayInputStream(lines.toString().getBytes(UTF_8)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static String line(int number) {
        var id = Orders.newId();
        return String.join(
                        "\t",
                        Orders.newId(),
                        TENANT,
                        id,
                        AGGREGATE,
                        "0",
                        TYPE,
                        "1",
                        payload(id, number),
                        METADATA,
                        "2026-01-01T00:00:00Z")
                + "\n";
    }

    static String payload(String id, int number) {
        int cents = 1 + number % 100_000;
        return """
                {"transactionId":"%s","cause":"payment:%s","entries":[\
                {"account":"assets:asaas","amount":{"cents":%d,"currency":"BRL"}},\
                {"account":"revenue:sales","amount":{"cents":%d,"currency":"BRL"}}]}""".formatted(id, id, cents, -cents);
    }

    static String metadata() {
        return METADATA;
    }
}
