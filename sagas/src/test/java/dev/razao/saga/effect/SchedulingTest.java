package dev.razao.saga.effect;

import static dev.razao.events.kernel.MetadataKeys.ACTOR;
import static dev.razao.events.kernel.MetadataKeys.CAUSATION_ID;
import static dev.razao.events.kernel.MetadataKeys.TENANT_ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class SchedulingTest extends EffectTest {
    private static final String TENANT = new UUID(7, 7).toString();

    @Test
    void an_effect_is_done_and_its_outcome_told() throws Exception {
        var id = schedule("bread");
        awaitStatus("done", id);
        assertThat(process.payloads()).containsExactly(new ErrandDone("bread"));
        assertThat(boy.attempts).extracting(EffectAttempt::number).containsExactly(1);
    }

    @Test
    void the_same_id_again_is_the_same_effect() throws Exception {
        var effect = new Effect(UUID.randomUUID(), new Errand("bread"));
        engine.effects().schedule(effect);
        engine.effects().schedule(effect);
        awaitStatus("done", effect.id());
        engine.effects().schedule(effect);
        awaitStatus("done", schedule("milk"));
        assertThat(process.payloads()).containsExactly(new ErrandDone("bread"), new ErrandDone("milk"));
    }

    @Test
    void a_transaction_that_is_rolled_back_leaves_no_effect() throws Exception {
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            schedule("bread");
            status.setRollbackOnly();
        });
        awaitStatus("done", schedule("milk"));
        assertThat(process.payloads()).containsExactly(new ErrandDone("milk"));
        assertThat(rows("process.effect")).isEqualTo(1);
        assertThat(rows("process.scheduled_tasks")).isZero();
    }

    @Test
    void nothing_is_done_before_the_transaction_commits() throws Exception {
        var id = new TransactionTemplate(database.transactions()).execute(_ -> {
            var scheduled = schedule("bread");
            awaitAnotherEffectDone();
            assertThat(process.payloads()).containsExactly(new ErrandDone("milk"));
            return scheduled;
        });
        awaitStatus("done", id);
    }

    @Test
    void the_metadata_of_the_handled_message_go_with_it_and_with_its_outcome() throws Exception {
        var message = new GenericEventMessage<>("event", Map.of(TENANT_ID, TENANT, ACTOR, "token:1"));
        var work = DefaultUnitOfWork.startAndGet(message);
        work.registerCorrelationDataProvider(new SimpleCorrelationDataProvider(TENANT_ID, ACTOR));
        var effect = new Effect(UUID.randomUUID(), new Errand("bread"), Map.of(ACTOR, "process:errands"));
        work.execute(() -> engine.effects().schedule(effect));
        awaitStatus("done", effect.id());
        var metadata = Map.of(TENANT_ID, TENANT, ACTOR, "process:errands");
        assertThat(boy.attempts.getFirst().metadata()).isEqualTo(metadata);
        assertThat(process.heard.getFirst().getMetaData())
                .containsAllEntriesOf(metadata)
                .containsEntry(CAUSATION_ID, effect.id().toString());
    }

    private void awaitAnotherEffectDone() {
        var other = Thread.ofVirtual().start(() -> schedule("milk"));
        try {
            other.join();
            Await.until(() -> !process.heard.isEmpty());
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private long rows(String table) {
        return database.sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
