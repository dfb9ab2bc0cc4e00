package dev.razao.saga.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.events.kernel.MetadataKeys;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TenantSlotsTest extends EffectTest {
    private static final String BUSY = new UUID(7, 7).toString();
    private static final String QUIET = new UUID(8, 8).toString();

    @Test
    void a_busy_tenant_leaves_room_for_others_and_loses_no_attempt_by_waiting() throws Exception {
        var gate = new Semaphore(0);
        var busy = new AtomicInteger();
        boy.work = (errand, attempt) -> {
            if (attempt.metadata().get(MetadataKeys.TENANT_ID).equals(BUSY)) {
                assertThat(busy.incrementAndGet()).isLessThanOrEqualTo(SETTINGS.concurrencyPerTenant());
                gate.acquire();
                busy.decrementAndGet();
            }
            return ErrandBoy.SUCCEEDS.on(errand, attempt);
        };
        var waiting = new ArrayList<UUID>();
        for (int i = 0; i < 2 * SETTINGS.concurrency(); i++) waiting.add(schedule(BUSY, "bread"));
        Await.until(() -> busy.get() == SETTINGS.concurrencyPerTenant());
        awaitStatus("done", schedule(QUIET, "milk"));
        gate.release(waiting.size());
        for (var effect : waiting) awaitStatus("done", effect);
        assertThat(boy.attempts).extracting(EffectAttempt::number).containsOnly(1);
    }

    private UUID schedule(String tenant, String errand) {
        var id = UUID.randomUUID();
        engine.effects().schedule(new Effect(id, new Errand(errand), Map.of(MetadataKeys.TENANT_ID, tenant)));
        return id;
    }
}
