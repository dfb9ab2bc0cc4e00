package dev.razao.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.api.edge.TokenHash;
import dev.razao.events.kernel.DerivedId;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the operator's token known, so that a new installation can be used at all. */
@Configuration(proxyBeanMethods = false)
class FirstToken {
    private static final String TENANT = "first-tenant";

    @Bean
    @DependsOn("migrations")
    InitializingBean tokenMaker(Settings settings, HikariDataSource workConnections, TokenHash hash) {
        return () -> {
            if (settings.apiToken() == null) return;
            JdbcClient.create(workConnections)
                    .sql("""
                            with replaced as (delete from platform.api_token where name = 'first' and hmac <> :hmac)
                            insert into platform.api_token (hmac, tenant_id, workspace_id, name)
                            values (:hmac, :tenant, :workspace, 'first')
                            on conflict do nothing""")
                    .param("hmac", hash.of(settings.apiToken()))
                    .param("tenant", DerivedId.from(TENANT))
                    .param("workspace", DerivedId.from(TENANT, "workspace"))
                    .update();
        };
    }
}
