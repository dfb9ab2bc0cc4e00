package dev.razao.localasaas.control;

import dev.razao.localasaas.webhook.DeliveryAttempt;
import java.util.List;

/** All that was effective and all that was tried, oldest first. */
public record JournalEntries(List<EffectiveCall> calls, List<DeliveryAttempt> deliveries) {

    /** How many charges were really created for a reference: more than one is a double charge. */
    public long chargesCreated(String externalReference) {
        return calls.stream()
                .filter(call -> call.method().equals("POST") && call.path().equals("/v3/payments"))
                .filter(call -> externalReference.equals(call.externalReference()))
                .count();
    }
}
