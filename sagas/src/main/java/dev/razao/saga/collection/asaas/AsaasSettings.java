package dev.razao.saga.collection.asaas;

import java.net.URI;
import java.time.Duration;

/**
 * How to reach Asaas.
 *
 * @param url with the version, for example {@code https://api.asaas.com/v3}
 * @param accessToken the account's key
 * @param version of ours, told to Asaas
 * @param timeLimit of one call
 * @param settlingTime how long a charge may still appear at Asaas after our question for it went unanswered
 */
public record AsaasSettings(URI url, String accessToken, String version, Duration timeLimit, Duration settlingTime) {
    public AsaasSettings(URI url, String accessToken, String version) {
        this(url, accessToken, version, Duration.ofSeconds(15), Duration.ofSeconds(60));
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return "AsaasSettings[" + url + "]";
    }
}
