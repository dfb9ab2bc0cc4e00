package dev.razao.wiring.serialization;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.razao.events.kernel.PersonId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One key a person, wrapped by the operator's. A destroyed key makes all that was said about the person unreadable. */
public final class PersonKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    private final JdbcClient database;
    private final SecretKey wrapping;
    /** Short-lived, so that an erased person is forgotten on every node within the minute. */
    private final LoadingCache<PersonId, PersonKey> keys = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(CacheLoader.<PersonId, PersonKey>bulk(this::find));

    public PersonKeys(JdbcClient database, SecretKey wrapping) {
        this.database = database;
        this.wrapping = wrapping;
    }

    /** @param fingerprint tells one key of a person from the next; says nothing about the key */
    private record PersonKey(SecretKey secret, long fingerprint) {
        static PersonKey of(byte[] key) {
            try {
                var hash = MessageDigest.getInstance("SHA-256").digest(key);
                return new PersonKey(
                        new SecretKeySpec(key, "AES"), ByteBuffer.wrap(hash).getLong());
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("Every Java platform has SHA-256", missing);
            }
        }
    }

    /** Looks up in one statement what will be needed soon. */
    void fetch(Set<PersonId> persons) {
        keys.getAll(persons);
    }

    byte[] seal(PersonId person, byte[] plain) {
        var known = keys.get(person);
        var key = known == null ? create(person) : known;
        var sealed = AuthenticatedEncryption.seal(key.secret(), plain, person.toString());
        return ByteBuffer.allocate(Long.BYTES + sealed.length)
                .putLong(key.fingerprint())
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
                .filter(key -> key.fingerprint() == fingerprint)
                .map(key -> AuthenticatedEncryption.open(key.secret(), text, person.toString()));
    }

    /** Nobody is remembered as without a key: another node may make it at any moment. */
    private Map<PersonId, PersonKey> find(Set<? extends PersonId> persons) {
        var found = new HashMap<PersonId, PersonKey>();
        database.sql("select person_id, wrapped_key from platform.person_key where person_id = any(:persons)")
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    var person = new PersonId(row.getObject("person_id", UUID.class));
                    var wrapped = row.getBytes("wrapped_key");
                    found.put(person, PersonKey.of(AuthenticatedEncryption.open(wrapping, wrapped, person.toString())));
                });
        return found;
    }

    /** Two nodes may meet here; the first row counts for both. */
    private PersonKey create(PersonId person) {
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
