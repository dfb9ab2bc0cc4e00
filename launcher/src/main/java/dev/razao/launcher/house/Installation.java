package dev.razao.launcher.house;

import dev.razao.embedded.Folders;
import dev.razao.embedded.Ports;
import dev.razao.launcher.http.JsonServer;
import dev.razao.launcher.http.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform with all it needs, as processes. */
public final class Installation implements AutoCloseable {
    private static final Patience START = new Patience(Duration.ofMinutes(2));

    private final Settings settings;
    private final House house;
    private final Secrets secrets;
    private final Services services;
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Resident platform;

    public Installation(Settings settings) {
        this.settings = settings;
        house = House.open(settings.folder());
        secrets = Secrets.in(house.place().secrets(), settings);
        services = new Services(settings, house, secrets);
    }

    /** One with nothing in it and on any free ports; the next launcher of this checkout deletes what it leaves. */
    public static Installation temporary(Settings settings) {
        var demos = new Workplace(settings.folder()).demos();
        return new Installation(settings.apartIn(Leftovers.freshFolderIn(demos)));
    }

    /** The one that another launcher runs in the same folder. */
    public static Optional<Instance> findRunning(Settings settings) {
        return Instance.readFrom(new Workplace(settings.folder()).instance()).filter(Instance::answers);
    }

    /** Returns once the platform answers. */
    public Instance start() {
        var port = Ports.claim(settings.platformPort(), "the platform", "RAZAO_PORT");
        environment.put("RAZAO_PORT", String.valueOf(port));
        environment.put("RAZAO_ADDRESS", settings.address());
        environment.putAll(External.eventStore(settings));
        var postgres = services.postgres();
        environment.put("RAZAO_POSTGRES_URL", postgres);
        environment.put("RAZAO_REDIS_URL", services.redis());
        var asaas = services.asaas();
        environment.put("RAZAO_ASAAS_URL", asaas.toString());
        environment.putAll(secrets.all());
        var instance = new Instance(settings.urlOn(port), secrets.apiToken(), asaas, postgres);
        startPlatform(instance);
        instance.writeTo(house.place().instance());
        return instance;
    }

    /** Also after it was killed: with the same data, on the same port. */
    public void startPlatform(Instance instance) {
        platform = house.start(Program.PLATFORM, settings.checkout(), environment);
        var server = new JsonServer(instance.url(), Map.of());
        platform.awaitReady(START, () -> server.answers("/health"));
        if (services.asaasIsLocal()) {
            AsaasWebhook.provide(instance.asaas(), secrets, instance.url());
        }
    }

    /** As the kernel does when memory runs out. */
    public void killPlatform() {
        if (platform != null) {
            house.kill(platform);
        }
    }

    /** Returns the process that ended without being asked, once one has. */
    public Resident awaitDeserter() {
        return house.deserter().join();
    }

    public Path logs() {
        return house.place().logs();
    }

    /** Closes it, and nothing of it is left. */
    public void closeAndForget() {
        house.close();
        Folders.delete(house.place().folder());
    }

    @Override
    public void close() {
        house.close();
    }
}
