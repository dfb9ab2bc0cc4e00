package dev.razao.saga.effect;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;

import dev.razao.command.kernel.Rejection;
import dev.razao.events.kernel.MetadataKeys;
import java.util.HashMap;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Tells the process how an effect ended. */
final class Outcomes {
    private static final int TIME_LIMIT_SECONDS = 30;
    private final CommandGateway commands;

    Outcomes(CommandGateway commands) {
        this.commands = commands;
    }

    /** @return why the process does not want to hear of it, if so */
    Optional<Rejection> tell(Outcome outcome, EffectAttempt attempt) {
        var metadata = new HashMap<>(attempt.metadata());
        metadata.putAll(outcome.metadata());
        metadata.put(MetadataKeys.CAUSATION_ID, attempt.effectId().toString());
        try {
            commands.sendAndWait(
                    asCommandMessage(outcome.command()).withMetaData(metadata), TIME_LIMIT_SECONDS, SECONDS);
            return Optional.empty();
        } catch (CommandExecutionException failed) {
            return Optional.of(rejectionIn(failed).orElseThrow(() -> failed));
        }
    }

    /** By its details, for a refusal that crossed a network is no longer a {@code Rejected}. */
    private static Optional<Rejection> rejectionIn(CommandExecutionException failed) {
        return failed.getDetails().filter(Rejection.class::isInstance).map(Rejection.class::cast);
    }
}
