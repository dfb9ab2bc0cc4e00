package dev.razao.saga.effect;

import dev.razao.events.kernel.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** So many attempts at a time for one tenant on this node, so that a busy tenant leaves room for the others. */
final class TenantSlots {
    private final Map<Optional<TenantId>, Semaphore> slots = new ConcurrentHashMap<>();
    private final int perTenant;

    TenantSlots(int perTenant) {
        this.perTenant = perTenant;
    }

    boolean enter(@Nullable TenantId tenant) {
        return of(tenant).tryAcquire();
    }

    void leave(@Nullable TenantId tenant) {
        of(tenant).release();
    }

    private Semaphore of(@Nullable TenantId tenant) {
        return slots.computeIfAbsent(Optional.ofNullable(tenant), _ -> new Semaphore(perTenant));
    }
}
