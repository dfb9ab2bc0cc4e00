package dev.razao.saga.execution.tool;

import java.time.Duration;

/**
 * What a tool promises.
 *
 * @param needsDeal whether only a run about a deal can use it
 */
public record Contract(
        Signature signature, int version, Risk risk, Idempotency idempotency, Duration timeLimit, boolean needsDeal) {
    public String name() {
        return signature.name();
    }
}
