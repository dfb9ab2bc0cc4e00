package dev.razao.wiring;

import static dev.razao.events.kernel.MetadataKeys.*;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** What follows from a message carries its story on: whose it is, where it began, and what directly caused it. */
final class StoryMetadata implements CorrelationDataProvider {
    private static final Set<String> CARRIED =
            Set.of(TENANT_ID, WORKSPACE_ID, ACTOR, TRACE_ID, CORRELATION_ID, IDEMPOTENCY_KEY);
    private static final String PROCESS = "process";

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var story = new HashMap<String, Object>(message.getMetaData());
        story.keySet().retainAll(CARRIED);
        story.putIfAbsent(CORRELATION_ID, message.getIdentifier());
        story.put(CAUSATION_ID, message.getIdentifier());
        // A command that follows from an event was sent by a process, whoever began the story.
        if (message instanceof EventMessage<?>) story.put(ACTOR, PROCESS);
        return story;
    }
}
