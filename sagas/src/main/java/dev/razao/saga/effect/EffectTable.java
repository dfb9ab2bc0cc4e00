package dev.razao.saga.effect;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All effects, done ones too: their ids are what keeps an effect from being done again. */
final class EffectTable {
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};
    private static final int LONGEST_ERROR = 2_000;
    private final JdbcClient db;
    private final JsonMapper json;

    EffectTable(DataSource dataSource, JsonMapper json) {
        this.db = JdbcClient.create(dataSource);
        this.json = json;
    }

    /** @return false if the effect is known */
    boolean insert(StoredEffect effect) {
        var tenant = effect.tenant();
        return db.sql("""
                insert into process.effect (id, tenant_id, kind, request, metadata)
                values (:id, cast(:tenant as uuid), :kind, cast(:request as json), cast(:metadata as json))
                on conflict do nothing""")
                        .param("id", effect.id())
                        .param("tenant", tenant == null ? null : tenant.toString())
                        .param("kind", effect.kind())
                        .param("request", effect.request())
                        .param("metadata", json.writeValueAsString(effect.metadata()))
                        .update()
                == 1;
    }

    Optional<StoredEffect> findScheduled(UUID id) {
        return db.sql("""
                select kind, request, metadata, attempts,
                       cast(extract(epoch from now() - updated_at) * 1000 as bigint) as waited_millis
                from process.effect
                where id = :id and status = 'scheduled'""")
                .param("id", id)
                .query((row, _) -> new StoredEffect(
                        id,
                        row.getString("kind"),
                        row.getString("request"),
                        json.readValue(row.getString("metadata"), METADATA),
                        row.getInt("attempts"),
                        Duration.ofMillis(row.getLong("waited_millis"))))
                .optional();
    }

    /** Counted before it begins, so that an attempt which kills its node counts as well. */
    void begin(EffectAttempt attempt) {
        db.sql("update process.effect set attempts = :number, updated_at = now() where id = :id")
                .param("number", attempt.number())
                .param("id", attempt.effectId())
                .update();
    }

    void record(UUID id, String status, @Nullable String error) {
        db.sql("update process.effect set status = :status, last_error = :error, updated_at = now() where id = :id")
                .param("status", status)
                .param("error", error == null ? null : legible(error))
                .param("id", id)
                .update();
    }

    /** What failed outside may say anything, at any length; PostgreSQL takes no NUL. */
    private static String legible(String error) {
        var text = error.replace("\0", "");
        return text.substring(0, Math.min(text.length(), LONGEST_ERROR));
    }
}
