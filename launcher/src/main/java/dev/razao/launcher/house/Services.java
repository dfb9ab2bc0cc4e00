package dev.razao.launcher.house;

import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.embedded.EmbeddedRedis;
import dev.razao.embedded.Ports;
import dev.razao.launcher.http.JsonServer;
import dev.razao.launcher.http.Patience;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** What the platform stands on: the embedded services, or those that the environment names. */
record Services(Settings settings, House house, Secrets secrets) {
    private static final Patience START = new Patience(Duration.ofSeconds(30));

    String postgres() {
        return settings.text("RAZAO_POSTGRES_URL").map(External::postgres).orElseGet(this::startPostgres);
    }

    String redis() {
        return settings.text("RAZAO_REDIS_URL").map(External::redis).orElseGet(this::startRedis);
    }

    /** @return its base, with {@code /v3} */
    URI asaas() {
        return settings.text("RAZAO_ASAAS_URL")
                .map(url -> External.asaas(url, settings))
                .orElseGet(this::startAsaas);
    }

    boolean asaasIsLocal() {
        return settings.text("RAZAO_ASAAS_URL").isEmpty();
    }

    private String startPostgres() {
        var folder = house.place().service("postgres");
        var port = settings.port(EmbeddedPostgres.PORT_SETTING, 0);
        var server = house.start(
                () -> EmbeddedPostgres.start(folder, port),
                started -> new Resident(
                        "postgres", started.process(), house.place().linkLog("postgres", folder), started::close));
        return "postgresql://%s:%s@127.0.0.1:%d/razao".formatted(server.user(), server.password(), server.port());
    }

    private String startRedis() {
        var folder = house.place().service("redis");
        var port = settings.port(EmbeddedRedis.PORT_SETTING, 0);
        return house.start(
                        () -> EmbeddedRedis.start(folder, port),
                        started -> new Resident(
                                "redis", started.process(), house.place().linkLog("redis", folder), started::close))
                .url();
    }

    private URI startAsaas() {
        var port = Ports.claim(settings.port("RAZAO_ASAAS_PORT", 0), "the local Asaas", "RAZAO_ASAAS_PORT");
        var environment = Map.of(
                "LOCAL_ASAAS_PORT", String.valueOf(port),
                "LOCAL_ASAAS_API_KEY", secrets.asaasKey(),
                "LOCAL_ASAAS_FOLDER", house.place().service("asaas").toString());
        var program = house.start(Program.LOCAL_ASAAS, settings.checkout(), environment);
        var url = URI.create("http://127.0.0.1:" + port);
        program.awaitReady(START, () -> new JsonServer(url, Map.of()).answers("/_control/clock"));
        return url.resolve("/v3");
    }
}
