package dev.razao.wiring;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set: {@code RAZAO_POSTGRES_URL} and so on, the table is in the README.
 *
 * @param masterKey 32 bytes in base64: wraps every person's key and the pepper of tokens; never stored
 * @param apiToken the token of the first tenant, made known at start
 * @param axonServer {@code host:port}, where events are kept there
 */
@ConfigurationProperties("razao")
record Settings(
        Postgres postgres,
        Redis redis,
        Asaas asaas,
        @DefaultValue Model model,
        String masterKey,
        @Nullable String apiToken,
        @DefaultValue("postgres") EventStoreEngine eventStore,
        @DefaultValue Aggregates aggregates,
        @Nullable String axonServer,
        @Nullable String axonServerToken,
        @DefaultValue Workers workers,
        @DefaultValue Watching watch) {

    enum EventStoreEngine {
        POSTGRES,
        AXON_SERVER
    }

    /** @param url {@code postgresql://user:password@host:port/database} */
    record Postgres(URI url) {}

    /** @param url {@code redis://:password@host:port} */
    record Redis(URI url) {}

    /**
     * @param url the provider's base, with {@code /v3}
     * @param webhookToken what the provider must send as {@code asaas-access-token}
     */
    record Asaas(URI url, String key, String webhookToken) {}

    /**
     * @param provider offline is scripted and asks no model; openai is any compatible endpoint
     * @param inputPriceMicros millionths of a real for 1,000 tokens in
     * @param outputPriceMicros millionths of a real for 1,000 tokens out
     */
    record Model(
            @DefaultValue("offline") Provider provider,
            @Nullable URI url,
            @Nullable String key,
            @Nullable String name,
            @Nullable Long inputPriceMicros,
            @Nullable Long outputPriceMicros,
            @DefaultValue("60s") Duration timeLimit) {
        enum Provider {
            OFFLINE,
            OPENAI
        }
    }

    /**
     * @param cached how many stay in memory between their commands
     * @param snapshotEvery after how many events of a stream its state is stored
     */
    record Aggregates(
            @DefaultValue("10000") int cached,
            @DefaultValue("200") int snapshotEvery) {
        Aggregates {
            if (cached < 0) throw new IllegalArgumentException("RAZAO_AGGREGATES_CACHED must not be negative");
            if (snapshotEvery < 1) throw new IllegalArgumentException("RAZAO_AGGREGATES_SNAPSHOT_EVERY is at least 1");
        }
    }

    /**
     * @param segments in how many parts each processor works, on all nodes together; counts when it first starts
     * @param batchSize events a transaction
     * @param of what is different for one processor, by its name; in the environment without the hyphen
     */
    record Workers(
            @DefaultValue("2") int segments,
            @DefaultValue("500") int batchSize,
            @DefaultValue("16") int effects,
            @DefaultValue("8") int effectsPerTenant,
            @DefaultValue Map<String, Worker> of) {}

    record Worker(@Nullable Integer segments, @Nullable Integer batchSize) {}

    /** @param after a command or batch that runs longer than this is told in the log */
    record Watching(@DefaultValue("30s") Duration after) {
        Watching {
            if (!after.isPositive())
                throw new IllegalArgumentException("RAZAO_WATCH_AFTER must be longer than nothing");
        }
    }
}
