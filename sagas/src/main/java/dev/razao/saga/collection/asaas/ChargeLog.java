package dev.razao.saga.collection.asaas;

import dev.razao.events.kernel.MetadataKeys;
import dev.razao.events.payment.PaymentId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was asked of Asaas, written before it is asked. */
final class ChargeLog {
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient db;

    /** @param chargeId null until Asaas told it */
    record Entry(@Nullable String chargeId, Map<String, Object> story) {}

    ChargeLog(DataSource dataSource) {
        this.db = JdbcClient.create(dataSource);
    }

    /** @return empty for a reference that cannot be ours */
    static Optional<PaymentId> paymentId(@Nullable String reference) {
        try {
            return Optional.ofNullable(reference).map(PaymentId::of);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    void begin(PaymentId payment, Map<String, Object> story) {
        var tenant = story.get(MetadataKeys.TENANT_ID);
        db.sql("""
                insert into process.asaas_charge (payment_id, tenant_id, metadata)
                values (:payment, cast(:tenant as uuid), cast(:metadata as json)) on conflict do nothing""")
                .param("payment", payment.value())
                .param("tenant", tenant == null ? null : tenant.toString())
                .param("metadata", JSON.writeValueAsString(story))
                .update();
    }

    Optional<Entry> find(PaymentId payment) {
        return db.sql("select charge_id, metadata from process.asaas_charge where payment_id = :payment")
                .param("payment", payment.value())
                .query((row, _) ->
                        new Entry(row.getString("charge_id"), JSON.readValue(row.getString("metadata"), METADATA)))
                .optional();
    }

    /** @return false if a charge was asked for before and may still appear: only one at a time may ask */
    boolean mayAsk(PaymentId payment, Duration settlingTime) {
        return db.sql("""
                update process.asaas_charge set asked_at = now()
                where payment_id = :payment and charge_id is null
                  and (asked_at is null or asked_at < now() - :millis * interval '1 millisecond')""")
                        .param("payment", payment.value())
                        .param("millis", settlingTime.toMillis())
                        .update()
                == 1;
    }

    void notTaken(PaymentId payment) {
        db.sql("update process.asaas_charge set asked_at = null where payment_id = :payment")
                .param("payment", payment.value())
                .update();
    }

    void charged(PaymentId payment, String chargeId) {
        db.sql("update process.asaas_charge set charge_id = :charge where payment_id = :payment and charge_id is null")
                .param("charge", chargeId)
                .param("payment", payment.value())
                .update();
    }
}
