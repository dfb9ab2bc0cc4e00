package dev.razao.saga.collection.asaas;

import dev.razao.events.kernel.DerivedId;
import dev.razao.events.kernel.MetadataKeys;
import dev.razao.saga.effect.Effect;
import dev.razao.saga.effect.Effects;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what Asaas says, each event once, to be worked on after Asaas has its answer. */
public final class AsaasInbox {
    static final String ACTOR = "provider:asaas";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_ID = 255;

    /** Asaas wants 200 for the first two, as for whatever else it may say that is an event. */
    public enum Receipt {
        RECEIVED,
        DUPLICATE,
        /** Not an event at all. */
        MALFORMED
    }

    private final JdbcClient db;
    private final ChargeLog charges;
    private final Effects effects;
    private final TransactionTemplate transactions;

    public AsaasInbox(DataSource dataSource, PlatformTransactionManager transactions, Effects effects) {
        this.db = JdbcClient.create(dataSource);
        this.charges = new ChargeLog(dataSource);
        this.effects = effects;
        this.transactions = new TransactionTemplate(transactions);
    }

    public Receipt receive(String rawBody) {
        JsonNode body;
        try {
            body = JSON.readTree(rawBody);
        } catch (JacksonException notJson) {
            return Receipt.MALFORMED;
        }
        var eventId = body.path("id").stringValueOpt().filter(AsaasInbox::isId);
        boolean isEvent = eventId.isPresent() && body.path("event").isString();
        return isEvent ? keep(eventId.get(), body, rawBody) : Receipt.MALFORMED;
    }

    private static boolean isId(String text) {
        return !text.isBlank() && text.length() <= LONGEST_ID && text.chars().noneMatch(Character::isISOControl);
    }

    private Receipt keep(String eventId, JsonNode body, String rawBody) {
        var effect = new Effect(DerivedId.from("asaas-event", eventId), new ProcessAsaasEvent(eventId), metadata(body));
        boolean isNew = Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean inserted = insert(eventId, effect.id(), rawBody);
            if (inserted) effects.schedule(effect);
            return inserted;
        }));
        return isNew ? Receipt.RECEIVED : Receipt.DUPLICATE;
    }

    private boolean insert(String eventId, UUID effectId, String rawBody) {
        return db.sql("""
                insert into process.asaas_event (event_id, effect_id, payload)
                values (:event, :effect, :payload) on conflict do nothing""")
                        .param("event", eventId)
                        .param("effect", effectId)
                        .param("payload", rawBody)
                        .update()
                == 1;
    }

    private Map<String, Object> metadata(JsonNode body) {
        var reference = body.path("payment").path("externalReference").stringValueOpt();
        var story =
                reference.flatMap(ChargeLog::paymentId).flatMap(charges::find).map(ChargeLog.Entry::story);
        var metadata = new HashMap<>(story.orElse(Map.of()));
        metadata.put(MetadataKeys.ACTOR, ACTOR);
        return metadata;
    }
}
