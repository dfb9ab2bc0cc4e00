package dev.razao.saga.execution.tool;

import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.TenantId;
import java.util.Optional;

/** Where tools look deals up. */
public interface Offers {
    /** Empty also if the deal is another tenant's: a stranger's deal and no deal look the same. */
    Optional<Offer> find(TenantId tenant, DealId deal);

    /** @throws ToolRefused if the run is about no deal of its tenant */
    default Offer of(ToolUse use) {
        if (use.deal() == null) throw new ToolRefused("The run is about no deal");
        return find(use.tenant(), use.deal())
                .orElseThrow(() -> new ToolRefused("The deal of the run is unknown: " + use.deal()));
    }
}
