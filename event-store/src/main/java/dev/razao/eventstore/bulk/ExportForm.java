package dev.razao.eventstore.bulk;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The words of the form. */
final class ExportForm {

    static final String FORMAT = "format";
    static final String NAME = "razao-events";
    static final String VERSION = "version";
    static final long NEWEST = 1;
    static final String COUNT = "count";
    static final String SUM = "sha256";

    static final Set<String> FIRST = Set.of(FORMAT, VERSION);
    static final Set<String> LAST = Set.of(COUNT, SUM);
    static final Set<String> EVENT = Set.of(
            "position",
            "eventId",
            "tenantId",
            "stream",
            "aggregateType",
            "sequence",
            "type",
            "revision",
            "payload",
            "metadata",
            "time",
            "storedAt");

    static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ExportForm() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
