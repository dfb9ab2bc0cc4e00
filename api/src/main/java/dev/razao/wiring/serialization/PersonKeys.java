package dev.razao.wiring.serialization;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.razao.events.kernel.PersonId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One key a person, wrapped by the operator's. A destroyed key makes all that was said about the person unreadable. */
public final class PersonKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    private final JdbcClient database;
    private final SecretKey wrapping;
    /** Short-lived, so that an erased person is forgotten on every node within the minute. */
    private final LoadingCache<PersonId, SecretKey> keys = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(this::find);

    public PersonKeys(JdbcClient database, SecretKey wrapping) {
        this.database = database;
        this.wrapping = wrapping;
    }

    byte[] seal(PersonId person, byte[] plain) {
        var known = keys.get(person);
        var key = known == null ? create(person) : known;
        var sealed = AuthenticatedEncryption.seal(key, plain, person.toString());
        return ByteBuffer.allocate(Long.BYTES + sealed.length)
                .putLong(fingerprint(key))
                .put(sealed)
                .array();
    }

    /** @return nothing if the person was erased since, also where they came back and have a new key */
    Optional<byte[]> open(PersonId person, byte[] sealed) {
        var bytes = ByteBuffer.wrap(sealed);
        long fingerprint = bytes.getLong();
        var text = new byte[bytes.remaining()];
        bytes.get(text);
        return Optional.ofNullable(keys.get(person))
                .filter(key -> fingerprint(key) == fingerprint)
                .map(key -> AuthenticatedEncryption.open(key, text, person.toString()));
    }

    /** Tells one key of a person from the next; says nothing about the key. */
    private static long fingerprint(SecretKey key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()))
                    .getLong();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /** Null is not remembered: another node may make the key at any moment. */
    private @Nullable SecretKey find(PersonId person) {
        return database.sql("select wrapped_key from platform.person_key where person_id = :person")
                .param("person", person.value())
                .query(byte[].class)
                .optional()
                .map(wrapped -> AuthenticatedEncryption.open(wrapping, wrapped, person.toString()))
                .map(key -> new SecretKeySpec(key, "AES"))
                .orElse(null);
    }

    /** Two nodes may meet here; the first row counts for both. */
    private SecretKey create(PersonId person) {
        var fresh = new byte[KEY_BYTES];
        RANDOM.nextBytes(fresh);
        database.sql("""
                        insert into platform.person_key (person_id, wrapped_key) values (:person, :key)
                        on conflict do nothing""")
                .param("person", person.value())
                .param("key", AuthenticatedEncryption.seal(wrapping, fresh, person.toString()))
                .update();
        return Objects.requireNonNull(keys.get(person));
    }
}
