package dev.razao.bench.delivery;

import dev.razao.bench.order.Orders;
import dev.razao.bench.server.Server;
import dev.razao.command.ledger.LedgerCommand.PostTransaction;
import dev.razao.embedded.EmbeddedRedis;
import dev.razao.embedded.PostgresDatabase;
import dev.razao.wiring.Razao;
import java.net.URI;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole platform as it is delivered, in this process, with all of its processors at work. */
final class OurFeed implements Feed {

    static final String NAME = "Razão";

    private static final String TOKEN = "rz_bench_token";
    private static final String NOBODY = "http://127.0.0.1:9/v3";

    private final Server server;
    private final PostgresDatabase database;
    private final ConfigurableApplicationContext platform;
    private final CommandGateway commands;

    OurFeed(Server server) {
        this.server = server;
        this.database = server.freshDatabase();
        this.platform = new SpringApplicationBuilder(Razao.class, StreamRoute.class).run(settings(database));
        this.commands = platform.getBean(CommandGateway.class);
    }

    private static String[] settings(PostgresDatabase database) {
        return new String[] {
            "--server.port=0",
            "--razao.postgres.url=postgresql://%s:%s@127.0.0.1:%d/%s"
                    .formatted(database.user(), database.password(), database.port(), database.name()),
            "--razao.redis.url=" + EmbeddedRedis.shared().url(),
            "--razao.asaas.url=" + NOBODY,
            "--razao.asaas.key=none",
            "--razao.asaas.webhook-token=none",
            "--razao.master-key=" + Base64.getEncoder().encodeToString(new byte[32]),
            "--razao.api-token=" + TOKEN
        };
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PostgresDatabase database() {
        return database;
    }

    @Override
    public CompletableFuture<?> send(PostTransaction posting) {
        return commands.send(new GenericCommandMessage<>(posting, Orders.metadata()));
    }

    @Override
    public URI stream(String transactionId) {
        int port = ((WebServerApplicationContext) platform).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port + StreamRoute.PATH + transactionId);
    }

    @Override
    public String token() {
        return TOKEN;
    }

    @Override
    public void close() {
        platform.close();
        server.drop(database);
    }
}
