package dev.razao.saga.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.events.kernel.MetadataKeys;
import dev.razao.events.kernel.TenantId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParkedEffectsTest extends EffectTest {
    private static final TenantId TENANT = new TenantId(new UUID(7, 7));
    private static final TenantId OTHER = new TenantId(new UUID(8, 8));
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void park() throws Exception {
        boy.work = (_, _) -> {
            throw new Unprocessable("closed");
        };
        var metadata = Map.<String, Object>of(MetadataKeys.TENANT_ID, TENANT.toString());
        engine.effects().schedule(new Effect(id, new Errand("bread"), metadata));
        awaitStatus("parked", id);
    }

    @Test
    void a_tenant_sees_its_own_with_the_reason() {
        assertThat(engine.parked().list(TENANT)).singleElement().satisfies(parked -> {
            assertThat(parked.id()).isEqualTo(id);
            assertThat(parked.kind()).isEqualTo("effect.Errand");
            assertThat(parked.request()).isEqualTo("{\"name\":\"bread\"}");
            assertThat(parked.attempts()).isEqualTo(1);
            assertThat(parked.reason()).isEqualTo("closed");
        });
        assertThat(engine.parked().list(OTHER)).isEmpty();
        assertThat(engine.parked().list(null)).isEmpty();
    }

    @Test
    void what_belongs_to_no_tenant_is_seen_too() throws Exception {
        var stray = schedule("milk");
        awaitStatus("parked", stray);
        assertThat(engine.parked().list(null)).extracting(ParkedEffect::id).containsExactly(stray);
    }

    @Test
    void one_that_is_retried_starts_over() throws Exception {
        boy.work = ErrandBoy.SUCCEEDS;
        assertThat(engine.parked().retry(id)).isTrue();
        awaitStatus("done", id);
        assertThat(boy.attempts).extracting(EffectAttempt::number).containsExactly(1, 1);
        assertThat(engine.parked().list(TENANT)).isEmpty();
    }

    @Test
    void one_that_is_discarded_is_never_done() throws Exception {
        boy.work = ErrandBoy.SUCCEEDS;
        assertThat(engine.parked().discard(id, "nobody is hungry")).isTrue();
        assertThat(engine.parked().retry(id)).isFalse();
        awaitStatus("done", schedule("milk"));
        assertThat(database.status(id)).isEqualTo("discarded");
        assertThat(database.lastError(id)).isEqualTo("nobody is hungry");
        assertThat(process.payloads()).doesNotContain(new ErrandDone("bread"));
    }

    @Test
    void what_is_not_parked_is_neither_retried_nor_discarded() throws Exception {
        boy.work = ErrandBoy.SUCCEEDS;
        var done = schedule("milk");
        awaitStatus("done", done);
        assertThat(engine.parked().retry(done)).isFalse();
        assertThat(engine.parked().discard(done, "why not")).isFalse();
        assertThat(database.status(done)).isEqualTo("done");
    }
}
