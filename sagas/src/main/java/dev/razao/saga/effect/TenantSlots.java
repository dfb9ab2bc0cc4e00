package dev.razao.saga.effect;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.razao.events.kernel.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** So many attempts at a time for one tenant on this node, so that a busy tenant leaves room for the others. */
final class TenantSlots {
    /** Quick effects get their turn without a way back to the database; slow ones must not keep other tenants waiting. */
    private static final long PATIENCE_MILLIS = 100;

    private final Map<Optional<TenantId>, Semaphore> slots = new ConcurrentHashMap<>();
    private final int perTenant;

    TenantSlots(int perTenant) {
        this.perTenant = perTenant;
    }

    boolean enter(@Nullable TenantId tenant) throws InterruptedException {
        return of(tenant).tryAcquire(PATIENCE_MILLIS, MILLISECONDS);
    }

    void leave(@Nullable TenantId tenant) {
        of(tenant).release();
    }

    private Semaphore of(@Nullable TenantId tenant) {
        return slots.computeIfAbsent(Optional.ofNullable(tenant), _ -> new Semaphore(perTenant, true));
    }
}
