package dev.razao.saga.execution;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.razao.command.Aggregates;
import dev.razao.events.kernel.MetadataKeys;
import dev.razao.saga.effect.Effect;
import dev.razao.saga.effect.EffectAttempt;
import dev.razao.saga.effect.Effects;
import dev.razao.saga.execution.axon.AxonOffers;
import dev.razao.saga.execution.axon.AxonPayments;
import dev.razao.saga.execution.axon.AxonRunHistory;
import dev.razao.saga.execution.langchain4j.Minds;
import dev.razao.saga.execution.tool.AwaitPayment;
import dev.razao.saga.execution.tool.Charge;
import dev.razao.saga.execution.tool.FindOffer;
import dev.razao.saga.execution.tool.Toolbox;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** The real aggregates and the real process; a test does each effect when it comes, one after the other. */
final class Platform implements AutoCloseable {
    private static final Map<String, Object> METADATA = Map.of(MetadataKeys.TENANT_ID, RunStory.TENANT.toString());

    /** A saga's default is to begin with what comes after it is up, which may miss the start of the run. */
    private static final TrackingEventProcessorConfiguration FROM_THE_FIRST_EVENT =
            TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                    .andInitialTrackingToken(StreamableMessageSource::createTailToken);

    private final BlockingQueue<Effect> effects = new LinkedBlockingQueue<>();
    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();
    private final Configuration axon;
    private final Thinking thinking;
    private final Acting acting;

    Platform() {
        var configurer = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(
                        configuration -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
                .configureCorrelationDataProviders(
                        configuration -> List.of(new SimpleCorrelationDataProvider(MetadataKeys.TENANT_ID)))
                .registerComponent(Effects.class, configuration -> effects::add);
        Aggregates.all().forEach(configurer::configureAggregate);
        configurer.eventProcessing(processing -> processing
                .registerSaga(RunExecution.class)
                .registerTrackingEventProcessorConfiguration(configuration -> FROM_THE_FIRST_EVENT));
        axon = configurer.start();
        axon.eventStore()
                .subscribe(published ->
                        published.stream().map(EventMessage::getPayload).forEach(events::add));
        var history = new AxonRunHistory(axon.eventStore());
        var offers = new AxonOffers(axon.eventStore());
        var charge = new Charge(offers, new AxonPayments(axon.eventStore()), Clock.systemUTC());
        var toolbox = new Toolbox(List.of(new FindOffer(offers), charge, new AwaitPayment()));
        thinking = new Thinking(history, Agents.shipped(), toolbox, Minds.offline());
        acting = new Acting(history, toolbox);
    }

    void send(Object command) {
        axon.commandGateway().sendAndWait(new GenericCommandMessage<>(command, METADATA));
    }

    /** Takes the next effect and does it. */
    Record doNextEffect() throws Exception {
        var effect = Objects.requireNonNull(effects.poll(20, SECONDS), "no effect came");
        var attempt = new EffectAttempt(effect.id(), 1, METADATA);
        var outcome =
                switch (effect.request()) {
                    case Think think -> thinking.perform(think, attempt);
                    case Act act -> acting.perform(act, attempt);
                    default -> throw new AssertionError("Nobody does " + effect.request());
                };
        if (outcome != null) send(outcome.command());
        return effect.request();
    }

    boolean hasEffectsLeft() {
        return !effects.isEmpty();
    }

    /** Waits for the next event of that kind and forgets those before it. */
    <E> E await(Class<E> kind) throws InterruptedException {
        while (true) {
            var event = Objects.requireNonNull(events.poll(20, SECONDS), "no " + kind.getSimpleName() + " came");
            if (kind.isInstance(event)) return kind.cast(event);
        }
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
