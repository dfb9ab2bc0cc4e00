package dev.razao.api;

import dev.razao.api.edge.TokenHash;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;

/** A company that is new here: what it sees, it did itself. */
record Tenant(UUID id, Client client) {
    static Tenant join() {
        var id = UUID.randomUUID();
        var token = "rz_test_" + id;
        RunningPlatform.part(DatabaseClient.class)
                .sql("""
                        insert into platform.api_token (hmac, tenant_id, workspace_id, name)
                        values (:hmac, :tenant, :workspace, 'test')""")
                .bind("hmac", RunningPlatform.part(TokenHash.class).of(token))
                .bind("tenant", id)
                .bind("workspace", UUID.randomUUID())
                .then()
                .block();
        return new Tenant(id, new Client(token, Map.of()));
    }

    /** Until no effect of this tenant is left to be done. */
    void awaitQuiet() {
        Await.until("all effects", this::effectsToDo, count -> count == 0);
    }

    private long effectsToDo() {
        return RunningPlatform.part(DatabaseClient.class)
                .sql("select count(*) as n from process.effect where status = 'scheduled' and tenant_id = :tenant")
                .bind("tenant", id)
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }

    Story story() {
        return new Story(client);
    }
}
