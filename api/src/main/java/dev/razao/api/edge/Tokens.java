package dev.razao.api.edge;

import dev.razao.events.kernel.TenantId;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds whose token it is. */
@Component
class Tokens {
    private final DatabaseClient database;
    private final TokenHash hash;

    Tokens(DatabaseClient database, TokenHash hash) {
        this.database = database;
        this.hash = hash;
    }

    Mono<Caller> callerOf(String token, String traceId) {
        return database.sql("select tenant_id, workspace_id, name from platform.api_token where hmac = :hmac")
                .bind("hmac", hash.of(token))
                .map(row -> new Caller(
                        new TenantId(row.get("tenant_id", UUID.class)),
                        row.get("workspace_id", UUID.class),
                        "token:" + row.get("name", String.class),
                        traceId))
                .one();
    }
}
